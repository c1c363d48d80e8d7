package cn.qinqing.register.domain;

import cn.qinqing.register.domain.EditionStore.Version;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Takes pages from the release before when all that they are made of is the same. What each is made of stands as a hash
 * in a file of the release.
 */
final class PageReuse {

    private static final String KEYS = "pages.txt";

    private final String signature;
    private final ReleaseWriter out;
    private final Map<String, String> before;
    private final Map<String, String> keys = new ConcurrentSkipListMap<>();

    /** @param signature of all that every page is made of: templates, texts, code, what stands at the foot */
    PageReuse(String signature, ReleaseWriter out) {
        this.signature = signature;
        this.out = out;
        this.before = out.previous(KEYS).map(ReleaseWriter::entries).orElse(Map.of());
    }

    /** @param madeOf what this page is made of */
    void page(String path, String madeOf, Supplier<byte[]> page) {
        pages(path, List.of(path), madeOf, () -> out.put(path, page.get()));
    }

    /** Several pages that change together. */
    void pages(String name, List<String> paths, String madeOf, Runnable make) {
        String key = Digests.of(signature + madeOf);
        if (!key.equals(before.get(name)) || !paths.stream().allMatch(out::reuse)) {
            make.run();
        }
        keys.put(name, key);
    }

    void finish() {
        StringBuilder lines = new StringBuilder();
        keys.forEach((name, key) -> lines.append(key).append("  ").append(name).append('\n'));
        out.put(KEYS, lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What a page takes from versions: their words never change, but a person may be erased. */
    static String of(Collection<Version> versions) {
        return versions.stream()
                .map(one -> one.id()
                        + one.hash()
                        + one.facts().persons().size()
                        + one.changeKind()
                        + one.note()
                        + one.publishedAt()
                        + one.supersededAt())
                .collect(Collectors.joining("\n"));
    }
}
