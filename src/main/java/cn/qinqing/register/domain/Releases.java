package cn.qinqing.register.domain;

import cn.qinqing.register.domain.ReleasePlan.Built;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Releases of the register: a directory of files each, built beside the present one; publishing is the atomic swap of one
 * symbolic link. The internal system may be down: the files still stand.
 */
@Component
public class Releases {

    /** What stands before the first release in the chain of manifests. */
    public static final String NO_MANIFEST = "0".repeat(64);

    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);
    private static final String CURRENT = "current";

    private final JdbcClient jdbc;
    private final EditionStore store;
    private final SitePages pages;
    private final SiteSettings settings;
    private final Clock clock;
    private final Path home;

    Releases(
            JdbcClient jdbc,
            EditionStore store,
            SitePages pages,
            SiteSettings settings,
            Clock clock,
            @Value("${qinqing.public-dir:${QINQING_PUBLIC_DIR:${qinqing.data}/public}}") Path home) {
        this.jdbc = jdbc;
        this.store = store;
        this.pages = pages;
        this.settings = settings;
        this.clock = clock;
        this.home = home.toAbsolutePath().normalize();
    }

    /** Directory that {@code current} points to, or empty before the first publication. */
    public Optional<Path> current() {
        Path link = home.resolve(CURRENT);
        try {
            return Files.isSymbolicLink(link)
                    ? Optional.of(home.resolve(Files.readSymbolicLink(link)))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Builds a release beside the present one, checked, complete and on the disk. Takes no transaction; nobody sees it
     * before {@link #swapTo}.
     *
     * @throws RuleViolation {@code register.check.*} when a check of the release fails
     */
    public Built build(ReleasePlan plan, ReleasePlan.Steps steps) {
        try {
            Built built = assemble(plan, steps);
            place(plan.number());
            return built;
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    private Built assemble(ReleasePlan plan, ReleasePlan.Steps steps) throws IOException {
        Path building = building(plan.number());
        FileSystemUtils.deleteRecursively(building);
        ReleaseWriter writer = new ReleaseWriter(building, current(), plan.previous());
        pages.write(plan, settings.today(), writer, steps);
        byte[] manifest = writer.finish(plan.previous());
        Disk.force(building);
        int entries = (int) plan.versions().stream()
                .map(EditionStore.Version::entry)
                .distinct()
                .count();
        return new Built(plan.number(), Digests.of(manifest), entries, writer.files());
    }

    private void place(int number) throws IOException {
        Path target = directory(number);
        Path aside = target.resolveSibling("aside-" + number);
        FileSystemUtils.deleteRecursively(aside);
        if (Files.exists(target)) {
            Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(building(number), target, StandardCopyOption.ATOMIC_MOVE);
        Disk.forceOne(target.getParent());
        FileSystemUtils.deleteRecursively(aside);
    }

    /** Puts the release in the place of the present one: one rename, no moment in between. */
    public void swapTo(int number) {
        try {
            Path fresh = home.resolve(CURRENT + ".next");
            Files.deleteIfExists(fresh);
            Files.createSymbolicLink(fresh, Path.of("releases", Integer.toString(number)));
            Files.move(
                    fresh, home.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Disk.forceOne(home);
        } catch (IOException cannotSwap) {
            throw new UncheckedIOException(cannotSwap);
        }
    }

    /** A release that was committed. */
    private record Known(int number, @Nullable UUID edition, String manifest, String previous, Instant builtAt) {}

    /**
     * After a crash between the commit and the swap the newest committed release is put in place; unfinished ones go.
     * Files that are lost or damaged are made anew from the database. When these are not the bytes of the manifest (the
     * pages or the settings changed since), they become a release of their own with a note, and the log says so.
     */
    @EventListener(ApplicationReadyEvent.class)
    public void repair() {
        try {
            Optional<Known> newest = newest();
            removeUnfinished(newest.map(Known::number).orElse(0));
            if (newest.isPresent()) {
                stand(newest.get());
            }
        } catch (RuleViolation changed) {
            LOG.error("the present release was not repaired: {} {}", changed.key(), changed.arguments());
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.error("the present release was not repaired", unreadable);
        }
    }

    private void stand(Known release) throws IOException {
        Optional<String> damaged = ReleaseWriter.damaged(directory(release.number()), release.manifest());
        if (damaged.isEmpty()) {
            swapTo(release.number());
            return;
        }
        LOG.error("release {} is damaged, beginning with {}: made anew", release.number(), damaged.get());
        store.demandUnchanged();
        Built again = assemble(plan(release.number(), release.previous(), release.builtAt()), (done, total) -> {});
        if (again.manifestHash().equals(release.manifest())) {
            place(release.number());
            LOG.warn("release {} stands again, byte for byte", release.number());
            swapTo(release.number());
            return;
        }
        FileSystemUtils.deleteRecursively(building(release.number()));
        int number = release.number() + 1;
        LOG.error(
                "release {} made anew is not what its manifest says ({} instead of {}): published as release {}",
                release.number(),
                again.manifestHash(),
                release.manifest(),
                number);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Built fresh = build(plan(number, release.manifest(), now), (done, total) -> {});
        jdbc.sql("""
                        insert into register_release (number, edition_id, state, manifest_hash, prev_hash, entries, files, note, built_at)
                        values (?, ?, 'READY', ?, ?, ?, ?, ?, ?)
                        on duplicate key update edition_id = values(edition_id), state = 'READY', manifest_hash = values(manifest_hash),
                          prev_hash = values(prev_hash), entries = values(entries), files = values(files), note = values(note), built_at = values(built_at)
                        """)
                .params(
                        number,
                        release.edition(),
                        fresh.manifestHash(),
                        release.manifest(),
                        fresh.entries(),
                        fresh.files(),
                        settings.rebuilt(release.number(), damaged.get()),
                        OfficeTime.column(now))
                .update();
        swapTo(number);
    }

    private ReleasePlan plan(int number, String previous, Instant at) {
        return new ReleasePlan(number, store.published(), previous, at);
    }

    private Optional<Known> newest() {
        return jdbc.sql(
                        "select number, edition_id, manifest_hash, prev_hash, built_at from register_release where state = 'READY' order by number desc limit 1")
                .query((row, n) -> new Known(
                        row.getInt(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        OfficeTime.instant(row.getObject(5, LocalDateTime.class))))
                .optional();
    }

    /** What is being built by a process that lives stays. */
    private void removeUnfinished(int newest) throws IOException {
        Path releases = home.resolve("releases");
        if (!Files.isDirectory(releases)) {
            return;
        }
        Set<Integer> building = jdbc
                .sql("select number from register_release where state = 'BUILDING'")
                .query(Integer.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
        try (var all = Files.list(releases)) {
            all.filter(path -> {
                        String name = path.getFileName().toString();
                        String digits = name.replaceAll("\\D", "");
                        int number = digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
                        return !building.contains(number) && (!name.equals(digits) || number > newest);
                    })
                    .forEach(unfinished -> FileSystemUtils.deleteRecursively(unfinished.toFile()));
        }
    }

    private Path building(int number) {
        return directory(number).resolveSibling("building-" + number);
    }

    private Path directory(int number) {
        return home.resolve("releases").resolve(Integer.toString(number));
    }
}
