package cn.qinqing.oversight;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.oversight.domain.OversightKeys;
import cn.qinqing.oversight.domain.SignedArchive;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonalNumbers;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ListFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exports for an assessment (签名导出): rows with a manifest and a signature, so that whoever gets the file later can prove that it
 * is what left the house. A mobile number that somebody typed into a text is masked.
 */
@Service
public class SignedExports {

    private static final int PAGE = 1_000;

    /** A sheet of a reader's programme, and of what is checked by hand, ends somewhere. */
    private static final int MOST = 100_000;

    private final OversightKeys keys;
    private final AuditLog audit;
    private final Clock clock;

    SignedExports(OversightKeys keys, AuditLog audit, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes a list into a temporary archive, which the caller deletes; logged in the same transaction.
     *
     * @param beside further files by their names, such as the frame of a sample
     * @throws RuleViolation {@code shared.right.missing}, {@code oversight.key.missing}, {@code exchange.table.tooLong} beyond
     *     100,000 rows
     */
    @Transactional
    public Path write(Actor actor, ListFile list, Map<String, String> beside) {
        actor.require(Right.OVERSIGHT_READ);
        OversightKeys.Signing key = keys.signing();
        List<List<String>> rows = rows(actor, list);
        SignedArchive archive = new SignedArchive();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("list", list.list());
        told.put("title", list.title());
        told.put("filter", list.filter());
        told.put("rows", rows.size());
        told.put("by", actor.name());
        told.put("account", actor.accountId().map(Object::toString).orElse(""));
        told.put(
                "at",
                clock.instant()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .atZone(OfficeTime.ZONE)
                        .toOffsetDateTime()
                        .toString());
        Path file = null;
        try {
            archive.table(list.title(), list.headings(), rows);
            beside.forEach(archive::text);
            file = Files.createTempFile("signed", ".zip");
            archive.write(file, told, key);
        } catch (IOException cannotWrite) {
            discard(file);
            throw new UncheckedIOException(cannotWrite);
        }
        audit.record(
                actor,
                "oversight.export",
                "list",
                list.list(),
                Map.of("filter", list.filter(), "columns", list.headings(), "rows", rows.size(), "signer", key.id()));
        return file;
    }

    private static List<List<String>> rows(Actor actor, ListFile list) {
        List<List<String>> all = new ArrayList<>();
        List<List<String>> page;
        do {
            page = list.pages().page(actor, all.size(), PAGE);
            page.forEach(
                    row -> all.add(row.stream().map(PersonalNumbers::masked).toList()));
            if (all.size() > MOST) {
                throw new RuleViolation("exchange.table.tooLong", MOST);
            }
        } while (page.size() == PAGE);
        return all;
    }

    private static void discard(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
