package dev.canary.examples.docs;

import dev.canary.api.ConfigValue;
import dev.canary.environments.CommandEnvironment;

// tag::environment
final class StackEnvironment extends CommandEnvironment {

  StackEnvironment(@ConfigValue("aws.region") String region) {
    super(up("./stack", "deploy").down("./stack", "delete").withVariable("AWS_REGION", region));
  }

  String host() {
    return output("ALBDnsName");
  }
}
// end::environment
