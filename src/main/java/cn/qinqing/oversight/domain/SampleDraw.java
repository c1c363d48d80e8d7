package cn.qinqing.oversight.domain;

import cn.qinqing.oversight.Stratum;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How a sample is drawn (抽样方法), so that anybody draws it again: of each stratum those records come first whose SHA-256 of
 * {@code seed:id} is the smallest.
 */
public final class SampleDraw {

    /** A record that may be drawn. */
    public record Candidate(Stratum stratum, UUID id) {

        String line() {
            return stratum.name() + " " + id;
        }
    }

    private static final int SEED_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SampleDraw() {}

    /** A seed by chance: 32 hexadecimal digits. */
    public static String seed() {
        byte[] made = new byte[SEED_BYTES];
        RANDOM.nextBytes(made);
        return HexFormat.of().formatHex(made);
    }

    /** The list from which is drawn, a line for each record, in an order that does not depend on the database. */
    public static String frame(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::line).sorted().collect(Collectors.joining("\n", "", "\n"));
    }

    /** The records of a frame. */
    public static List<Candidate> read(String frame) {
        return frame.lines()
                .map(line -> line.split(" "))
                .map(parts -> new Candidate(Stratum.valueOf(parts[0]), UUID.fromString(parts[1])))
                .toList();
    }

    public static String hash(String frame) {
        return SignedArchive.sha256(frame.getBytes(StandardCharsets.UTF_8));
    }

    /** So many of each stratum, in the order in which they were drawn. */
    public static List<Candidate> draw(List<Candidate> candidates, Map<Stratum, Integer> sizes, String seed) {
        List<Candidate> drawn = new ArrayList<>();
        for (Stratum stratum : Stratum.values()) {
            candidates.stream()
                    .filter(one -> one.stratum() == stratum)
                    .sorted(Comparator.comparing(one -> rank(seed, one.id())))
                    .limit(sizes.getOrDefault(stratum, 0))
                    .forEach(drawn::add);
        }
        return drawn;
    }

    private static String rank(String seed, UUID id) {
        return SignedArchive.sha256((seed + ":" + id).getBytes(StandardCharsets.UTF_8));
    }
}
