package dev.canary.runtime.web.page;

/**
 * One of many failing suites, of which others are told of at length.
 *
 * @param blocks the suites that cannot run because of it
 */
record AlsoFailing(SuiteRow suite, Blocked blocks) {}
