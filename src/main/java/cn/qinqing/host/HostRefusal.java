package cn.qinqing.host;

/** A sentence for whoever stands at the server: what is wrong, and what to do about it. */
public final class HostRefusal extends RuntimeException {

    public HostRefusal(String sentence) {
        super(sentence);
    }

    public HostRefusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
