/**
 * The immutable specification of an experiment: network, problem, optimizer and plan.
 *
 * <p>Every type here is a value that checks itself when it is made; nothing here computes. Depends
 * on nothing but the JDK.
 */
@NullMarked
package dev.tandem.spec;

import org.jspecify.annotations.NullMarked;
