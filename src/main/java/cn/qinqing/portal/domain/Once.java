package cn.qinqing.portal.domain;

import cn.qinqing.issues.Raised;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/** A form that is sent twice at one moment makes one issue: who comes second finds what the first made. */
public final class Once {

    /** Who met a third one in between tries once more. */
    private static final int TRIES = 3;

    private Once() {}

    public static Raised of(Supplier<Raised> registration) {
        for (int i = 1; i < TRIES; i++) {
            try {
                return registration.get();
            } catch (DataIntegrityViolationException | ConcurrencyFailureException atTheSameTime) {
                // the other one is stored by now, or will be in a moment
                Thread.onSpinWait();
            }
        }
        return registration.get();
    }
}
