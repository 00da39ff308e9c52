@NullMarked
package dev.canary.runtime.config;

import org.jspecify.annotations.NullMarked;
