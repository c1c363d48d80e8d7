package cn.qinqing.audit;

import org.jspecify.annotations.Nullable;

/**
 * A fact that tells something of a natural person (个人信息): a telephone number, an identity number, a private name. Its
 * value lies beside the event under a random salt and may lawfully be erased; the event keeps only a digest.
 */
public record Personal(@Nullable Object value) {

    @Override
    public String toString() {
        return "(personal)";
    }
}
