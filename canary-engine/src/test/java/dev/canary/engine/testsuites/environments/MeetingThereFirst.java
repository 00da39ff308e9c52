package dev.canary.engine.testsuites.environments;

public class MeetingThereFirst extends MeetingHereFirst {}
