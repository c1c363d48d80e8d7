package cn.qinqing.host;

import ch.qos.logback.classic.Level;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** Stops in the opposite order of the start: the application, then its database. May be asked at any moment. */
final class Stop implements Runnable {

    private volatile @Nullable ConfigurableApplicationContext context;
    private volatile @Nullable EmbeddedDatabase database;
    private final NextStart nextStart = new NextStart();
    private volatile boolean complete;
    private volatile boolean asked;

    void closes(ConfigurableApplicationContext started) {
        context = started;
    }

    /** Starts the database; it is stopped also when that happens on the way. */
    DatabaseAccess opens(EmbeddedDatabase starting) {
        database = starting;
        starting.open();
        return starting.access();
    }

    NextStart nextStart() {
        return nextStart;
    }

    /** The start has come to its end. */
    void complete() {
        complete = true;
    }

    /** Whether somebody told the process to stop: what fails from now on is no failure. */
    boolean asked() {
        return asked;
    }

    @Override
    public void run() {
        asked = true;
        nextStart.stop();
        if (!complete) {
            // a start that is broken off complains of everything that it no longer finds
            ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        }
        if (context != null) {
            context.close();
        }
        if (database != null) {
            database.close();
        }
    }
}
