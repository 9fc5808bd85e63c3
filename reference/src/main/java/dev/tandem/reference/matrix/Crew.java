package dev.tandem.reference.matrix;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.RecursiveAction;
import org.jspecify.annotations.Nullable;

/**
 * Several cores for one job after the other: its items are split into equal parts, and whoever has
 * done its own takes from the others, since cores that other programs use are not equally fast. The
 * caller works too and returns when all is done. Nothing is allocated.
 *
 * <p>The others are threads of the common pool. To wake one takes as long as a small product, so
 * each stays for a moment when its part is done: the jobs of a training step follow each other
 * sooner.
 */
public final class Crew {

  /** Something that can be done in parts, in any order and at the same time. */
  public interface Job {

    /**
     * Does some of the items: each once, in as many runs as it comes.
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

  /** Multiply-adds that are worth a run: about 6 microseconds. */
  private static final long PIECE = PART / 8;

  private final CrewItems[] items;
  private final Part[] others;
  private Job job = (part, from, to) -> {};
  private int parts;

  /** Items of a run, while they are there. */
  private int least;

  /**
   * A crew.
   *
   * @param size number of cores, at least 1
   */
  public Crew(int size) {
    this.items = new CrewItems[size];
    Arrays.setAll(items, part -> new CrewItems());
    this.others = new Part[size - 1];
    Arrays.setAll(others, i -> new Part(this, i + 1));
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
    share(job, items, work, (int) Math.max(1, items * PIECE / Math.max(1, work)));
  }

  /**
   * As {@link #share}, each part in one run: for a job that begins each run with something that it
   * would do again and again.
   */
  public void split(Job job, int items, long work) {
    share(job, items, work, items);
  }

  private void share(Job newJob, int count, long work, int newLeast) {
    int worth = (int) Math.min(Math.min(size(), count), work / PART);
    if (worth <= 1) {
      newJob.run(0, 0, count);
      return;
    }
    job = newJob;
    parts = worth;
    least = newLeast;
    for (int part = 0; part < parts; part++) {
      items[part].set(begin(part, count), begin(part + 1, count));
    }
    for (int part = 1; part < parts; part++) {
      others[part - 1].start();
    }
    try {
      work(0);
    } finally {
      for (int part = parts - 1; part > 0; part--) {
        others[part - 1].finish();
      }
    }
    for (int part = 1; part < parts; part++) {
      others[part - 1].requireSuccess();
    }
  }

  private int begin(int part, int count) {
    return (int) ((long) count * part / parts);
  }

  /** Its own items first, then those of the other parts. */
  private void work(int part) {
    for (int i = 0; i < parts; i++) {
      CrewItems source = items[(part + i) % parts];
      boolean isOwn = i == 0;
      for (long taken = take(source, isOwn); taken != CrewItems.NONE; taken = take(source, isOwn)) {
        job.run(part, CrewItems.from(taken), CrewItems.to(taken));
      }
    }
  }

  private long take(CrewItems source, boolean isOwn) {
    return isOwn ? source.takeFirst(least) : source.takeLast(least);
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

    /** It is done, and a thread waits for the next one or is on its way. */
    private static final int DONE = 3;

    /** Nanoseconds that a thread stays for the next job. */
    private static final long PATIENCE = 500_000;

    /** How often the caller looks before it lets others have its core. */
    private static final int LOOKS = 10_000;

    private final transient Crew crew;
    private final int number;
    private transient @Nullable Throwable failure;
    private boolean forked;
    private volatile int state;

    Part(Crew crew, int number) {
      this.crew = crew;
      this.number = number;
    }

    void start() {
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

    /** Returns when the thread is not at it: who has not begun finds nothing left to do. */
    void finish() {
      if (STATE.compareAndSet(this, GIVEN, DONE)) {
        return;
      }
      for (int looks = 0; state == BEGUN; looks++) {
        if (looks < LOOKS) {
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

    /** The caller is told of a failure when all parts have ended. */
    @Override
    protected void compute() {
      while (begins()) {
        try {
          crew.work(number);
        } catch (RuntimeException | Error e) {
          failure = e;
        }
        state = DONE;
      }
    }

    /** Waits for a job, but not for long. */
    private boolean begins() {
      long begin = System.nanoTime();
      do {
        if (state == GIVEN && STATE.compareAndSet(this, GIVEN, BEGUN)) {
          return true;
        }
        Thread.onSpinWait();
      } while (System.nanoTime() - begin < PATIENCE || !STATE.compareAndSet(this, DONE, FREE));
      return false;
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
