package cn.qinqing.audit.domain;

import java.util.UUID;

/** The hash of one link of the chain. */
final class Seal {

    private Seal() {}

    static String hash(long seq, String previous, UUID event, String eventHash) {
        return Sha256.of(Long.toString(seq), previous, event.toString(), eventHash);
    }
}
