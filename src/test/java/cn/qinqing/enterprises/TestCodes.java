package cn.qinqing.enterprises;

import cn.qinqing.shared.Uscc;
import java.util.concurrent.atomic.AtomicInteger;

/** Invented unified social credit codes whose check character holds (GB 32100-2015). */
public final class TestCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() / 1000 % 90_000_000));

    private TestCodes() {}

    /** A code that nobody had before, registered in a division. */
    public static String next(String division) {
        String body = "91" + division + String.format("%09d", 100_000_000 + NEXT.getAndIncrement());
        int sum = 0;
        int weight = 1;
        for (char one : body.toCharArray()) {
            sum += ALPHABET.indexOf(one) * weight;
            weight = weight * 3 % 31;
        }
        return Uscc.parse(body + ALPHABET.charAt((31 - sum % 31) % 31)).value();
    }
}
