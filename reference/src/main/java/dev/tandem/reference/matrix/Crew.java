package dev.tandem.reference.matrix;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.RecursiveAction;
import org.jspecify.annotations.Nullable;

/**
 * Several cores for one job after the other: its items are split into equal parts. The caller works
 * too and returns when all is done. Nothing is allocated.
 *
 * <p>The others are threads of the common pool. To wake one takes as long as a small product, so
 * each stays for a moment when its part is done: the jobs of a training step follow each other
 * sooner. A part that nobody has begun is done by the caller.
 */
public final class Crew {

  /** Something that can be done in parts, in any order and at the same time. */
  public interface Job {

    /**
     * Does some of the items.
     *
     * @param part number of the part, from 0; no two run at the same time under the same number
     * @param from first item
     * @param to one past the last item
     */
    void run(int part, int from, int to);
  }

  /**
   * What a value of a function such as the exponential costs beside a multiply-add in a product.
   */
  public static final int FUNCTION = 32;

  /** Multiply-adds that are worth a part of their own: about 50 microseconds. */
  private static final long PART = 1L << 19;

  private final Part[] others;

  /**
   * A crew.
   *
   * @param size number of cores, at least 1
   */
  public Crew(int size) {
    this.others = new Part[size - 1];
    for (int i = 0; i < others.length; i++) {
      others[i] = new Part(i + 1);
    }
  }

  /** The most parts of a job. */
  public int size() {
    return others.length + 1;
  }

  /**
   * Does all items of a job, in as many parts as it is worth.
   *
   * @param items number of items
   * @param work multiply-adds of all items, or what takes as long
   */
  public void share(Job job, int items, long work) {
    int parts = (int) Math.max(1, Math.min(Math.min(size(), items), work / PART));
    for (int part = 1; part < parts; part++) {
      others[part - 1].start(job, begin(part, parts, items), begin(part + 1, parts, items));
    }
    try {
      job.run(0, 0, begin(1, parts, items));
    } finally {
      for (int part = parts - 1; part > 0; part--) {
        others[part - 1].finish();
      }
    }
    for (int part = 1; part < parts; part++) {
      others[part - 1].requireSuccess();
    }
  }

  private static int begin(int part, int parts, int items) {
    return (int) ((long) items * part / parts);
  }

  /** What another thread does; used again for each job. */
  private static final class Part extends RecursiveAction {

    private static final long serialVersionUID = 1;

    private static final VarHandle STATE = state();

    /** Nobody is at it. */
    private static final int FREE = 0;

    /** A job is there, and nobody has begun it. */
    private static final int GIVEN = 1;

    /** A thread is at it. */
    private static final int BEGUN = 2;

    /** A thread has done it and waits for the next one. */
    private static final int DONE = 3;

    /** Nanoseconds that a thread stays for the next job. */
    private static final long PATIENCE = 500_000;

    /** How often the caller looks before it lets others have its core. */
    private static final int LOOKS = 10_000;

    private final int number;
    private transient Job job = (part, from, to) -> {};
    private int from;
    private int to;
    private transient @Nullable Throwable failure;
    private boolean forked;
    private volatile int state;

    Part(int number) {
      this.number = number;
    }

    void start(Job work, int begin, int end) {
      job = work;
      from = begin;
      to = end;
      failure = null;
      if (!STATE.compareAndSet(this, DONE, GIVEN)) {
        if (forked) {
          quietlyJoin();
        }
        reinitialize();
        state = GIVEN;
        forked = true;
        fork();
      }
    }

    /** Returns when the job is done. */
    void finish() {
      for (int looks = 0; state == GIVEN || state == BEGUN; looks++) {
        if (state == GIVEN && tryUnfork()) {
          forked = false;
          state = FREE;
          work();
        } else if (looks < LOOKS) {
          Thread.onSpinWait();
        } else {
          Thread.yield();
        }
      }
    }

    void requireSuccess() {
      if (failure != null) {
        throw new IllegalStateException("A part of a job has failed.", failure);
      }
    }

    @Override
    protected void compute() {
      do {
        state = BEGUN;
        work();
        state = DONE;
      } while (isThereMore());
    }

    /** The caller is told of a failure when all parts have ended. */
    private void work() {
      try {
        job.run(number, from, to);
      } catch (RuntimeException | Error e) {
        failure = e;
      }
    }

    private boolean isThereMore() {
      long begin = System.nanoTime();
      while (System.nanoTime() - begin < PATIENCE) {
        if (state == GIVEN) {
          return true;
        }
        Thread.onSpinWait();
      }
      return !STATE.compareAndSet(this, DONE, FREE);
    }

    private static VarHandle state() {
      try {
        return MethodHandles.lookup().findVarHandle(Part.class, "state", int.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }
  }
}
