package cn.qinqing.issues.domain;

import cn.qinqing.exchange.FileKind;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssueHand;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.PaperMatter;
import cn.qinqing.issues.PaperRecord;
import cn.qinqing.issues.PaperSheet;
import cn.qinqing.issues.PaperSigner;
import cn.qinqing.issues.RecordPaper;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import cn.qinqing.workbench.Numbers;
import cn.qinqing.workbench.StoredFile;
import cn.qinqing.workbench.StoredFiles;
import java.io.ByteArrayInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sheets that were printed to be signed, and what was recorded of them; append-only. */
@Component
public class PaperStore {

    private static final String SERIES = "企呈";
    private static final String SHEET = """
            select s.id, s.number, s.matter, s.level, s.draft_version, s.round, s.made_name, s.made_at from issue_paper_sheet s where s.issue_id = ?""";
    private static final String HOLDS = " h.valid_from <= :day and h.valid_to > :day and p.active ";

    private final Numbers numbers;
    private final StoredFiles files;
    private final JdbcClient jdbc;

    PaperStore(Numbers numbers, StoredFiles files, JdbcClient jdbc) {
        this.numbers = numbers;
        this.files = files;
        this.jdbc = jdbc;
    }

    public PaperSheet make(
            Actor actor,
            Issue issue,
            PaperMatter matter,
            @Nullable Integer level,
            @Nullable Integer draftVersion,
            Instant now) {
        String number = numbers.next(issue.body(), SERIES, OfficeTime.dayOf(now));
        PaperSheet sheet =
                new PaperSheet(Ids.next(), number, matter, level, draftVersion, issue.round(), actor.name(), now);
        jdbc.sql("""
                        insert into issue_paper_sheet (id, issue_id, round, number, matter, level, draft_version, made_by, made_name, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        sheet.id(),
                        issue.id().value(),
                        issue.round(),
                        number,
                        matter.name(),
                        level,
                        draftVersion,
                        actor.accountId().map(AccountId::value).orElse(null),
                        actor.name(),
                        OfficeTime.column(now)))
                .update();
        return sheet;
    }

    /** Sheets of the present round that were not recorded, the latest first. */
    public List<PaperSheet> open(Issue issue) {
        return jdbc.sql(SHEET + " and s.round = ? and not exists (select 1 from issue_paper p where p.sheet_id = s.id)"
                        + " order by s.made_at desc, s.id desc")
                .params(issue.id().value(), issue.round())
                .query(PaperStore::sheet)
                .list();
    }

    private static PaperSheet sheet(ResultSet row, int number) throws SQLException {
        return new PaperSheet(
                row.getObject(1, UUID.class),
                row.getString(2),
                PaperMatter.valueOf(row.getString(3)),
                row.getObject(4, Integer.class),
                row.getObject(5, Integer.class),
                row.getInt(6),
                row.getString(7),
                OfficeTime.instant(row.getObject(8, LocalDateTime.class)));
    }

    /**
     * Who may have signed in a capacity on a day: holders of leading posts of the lead unit, of the office's own unit, or
     * leaders of the prefecture and of the enterprise's division; and whoever has the right by an account.
     */
    public List<PaperSigner> signers(Issue issue, IssueHand hand, UnitId office, LocalDate day) {
        String where =
                switch (hand) {
                    case HEAD, OFFICE -> "o.is_leading and o.unit_id = :unit";
                    default ->
                        "o.is_leading and o.is_sensitive and o.division_code in (:prefecture, (select e.division_code from enterprise e where e.id = :enterprise))";
                };
        UUID unit = hand == IssueHand.HEAD
                ? issue.lead().map(UnitId::value).orElse(Ids.next())
                : hand == IssueHand.OFFICE ? office.value() : null;
        List<String> roles = Arrays.stream(Role.values())
                .filter(role -> hand.rights().stream().anyMatch(role.rights()::contains))
                .map(Enum::name)
                .toList();
        String byAccount = unit == null
                ? ""
                : " and (a.unit_id = :unit or exists (select 1 from post_holding h join post o on o.id = h.post_id"
                        + " where h.person_id = a.person_id and o.unit_id = :unit and h.valid_from <= :day and h.valid_to > :day))";
        return jdbc
                .sql("""
                        select distinct id, name, post from (
                          select p.id, p.name, o.title post from post_holding h join post o on o.id = h.post_id join person p on p.id = h.person_id
                          where""" + HOLDS + " and " + where + """

                          union select p.id, p.name, coalesce((select o.title from post_holding h join post o on o.id = h.post_id
                            where h.person_id = p.id and h.valid_from <= :day and h.valid_to > :day order by o.is_leading desc limit 1), '')
                          from account a join account_role r on r.account_id = a.id join person p on p.id = a.person_id
                          where r.role in (:roles) and a.enabled""" + byAccount + """
                        ) one order by name, post, id""")
                .param("day", day)
                .param("unit", unit)
                .param("prefecture", Divisions.PREFECTURE)
                .param("enterprise", issue.enterprise().value())
                .param("roles", roles)
                .query((row, n) ->
                        new PaperSigner(new PersonId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    public void record(Actor typist, Issue issue, RecordPaper paper, PaperSigner signer, Instant now, long largest) {
        byte[] content = Objects.requireNonNull(paper.file());
        String name = Objects.requireNonNull(paper.fileName());
        FileKind kind = FileKind.of(name, content);
        StoredFile scan =
                files.store(typist, name, kind.mediaType(), new ByteArrayInputStream(kind.harmless(content)), largest);
        jdbc.sql("""
                        insert into issue_paper (id, issue_id, sheet_id, granted, words, signer_id, signer_name, signer_post, signed_on, scan,
                          typist_id, typist_name, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        issue.id().value(),
                        paper.sheet(),
                        paper.granted(),
                        paper.words().strip(),
                        signer.person().value(),
                        signer.name(),
                        signer.post(),
                        paper.signedOn(),
                        scan.id().value(),
                        typist.personId().orElseThrow().value(),
                        typist.name(),
                        OfficeTime.column(now))
                .update();
    }

    /** What was recorded, the latest first. */
    public List<PaperRecord> of(IssueId issue) {
        return jdbc.sql("""
                        select s.number, s.matter, p.granted, p.words, p.signer_name, p.signer_post, p.signed_on, p.scan, p.typist_name,
                          p.recorded_at
                        from issue_paper p join issue_paper_sheet s on s.id = p.sheet_id where p.issue_id = ?
                        order by p.recorded_at desc, p.id desc""")
                .param(issue.value())
                .query((row, n) -> new PaperRecord(
                        row.getString(1),
                        PaperMatter.valueOf(row.getString(2)),
                        row.getBoolean(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, LocalDate.class),
                        new FileId(row.getObject(8, UUID.class)),
                        row.getString(9),
                        OfficeTime.instant(row.getObject(10, LocalDateTime.class))))
                .list();
    }

    public Optional<StoredFile> scan(IssueId issue, FileId file) {
        return of(issue).stream()
                .filter(one -> one.scan().equals(file))
                .findFirst()
                .map(one -> files.get(file));
    }
}
