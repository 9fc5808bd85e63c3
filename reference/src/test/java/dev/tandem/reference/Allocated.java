package dev.tandem.reference;

import java.lang.reflect.Method;

/**
 * Bytes that have been allocated so far, by {@code com.sun.management.ThreadMXBean}: found by name,
 * since the module under test reads no management module.
 */
final class Allocated {

  private Allocated() {}

  /** By the thread that asks. */
  static long byThisThread() throws ReflectiveOperationException {
    Object threads =
        Class.forName("java.lang.management.ManagementFactory")
            .getMethod("getThreadMXBean")
            .invoke(null);
    Method bytes =
        Class.forName("com.sun.management.ThreadMXBean")
            .getMethod("getThreadAllocatedBytes", long.class);
    return (Long) bytes.invoke(threads, Thread.currentThread().getId());
  }
}
