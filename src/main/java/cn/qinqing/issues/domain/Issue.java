package cn.qinqing.issues.domain;

import cn.qinqing.issues.ImportIssue;
import cn.qinqing.issues.IssueGuards;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.RaiseIssue;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.BodyId;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

/** What an enterprise raised (诉求), from the first word on. */
@Entity
@Table(name = "issue")
public class Issue {

    /** Longest text, in code points. */
    public static final int LONGEST_TEXT = 10_000;

    private static final int TITLE_LENGTH = 30;

    @Id
    private UUID id;

    private String number;
    private UUID operatingBodyId;
    private UUID enterpriseId;

    @Column(length = Length.LONG32)
    private String text;

    private String title;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private IssuePrivacy privacy;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    private IssueStatus status;

    private String originKind;

    @Nullable
    private UUID originId;

    private LocalDate raisedOn;
    private Instant registeredAt;

    @Nullable
    private UUID registeredBy;

    @Nullable
    private UUID raisedByPerson;

    @Nullable
    private UUID clientKey;

    @Nullable
    private String categoryCode;

    @Nullable
    @Column(name = "lead_unit_id", insertable = false)
    private UUID leadUnitId;

    @Nullable
    private String paraphrase;

    private int round = 1;
    private boolean objected;
    private boolean dissatisfied;

    @Nullable
    private Instant repliedAt;

    @Nullable
    private UUID closureId;

    @Embedded
    @Nullable
    private Course course;

    @Version
    @Column(name = "version")
    private Integer rowVersion;

    protected Issue() {}

    private Issue(IssueId id, String number, BodyId body, RaiseIssue raise, Origin origin, Actor actor, Instant now) {
        this.id = id.value();
        this.number = number;
        this.operatingBodyId = body.value();
        this.enterpriseId = raise.enterprise().value();
        this.text = raise.text().strip();
        this.title = titleOf(text);
        this.privacy = raise.privacy();
        this.status = IssueStatus.REGISTERED;
        this.originKind = origin.kind().name();
        this.originId = origin.id();
        this.raisedOn = raise.raisedOn();
        this.registeredAt = now;
        this.registeredBy = actor.accountId().map(one -> one.value()).orElse(null);
        this.raisedByPerson = actor.personId().map(one -> one.value()).orElse(null);
        this.clientKey = raise.clientKey();
    }

    /**
     * Registers what an enterprise raised (登记).
     *
     * @throws RuleViolation {@code issues.text.missing}, {@code issues.text.long} with the number of code points
     */
    public static Issue register(
            IssueId id, String number, BodyId body, RaiseIssue raise, Origin origin, Actor actor, Instant now) {
        checkText(raise.text());
        return new Issue(id, number, body, raise, origin, actor, now);
    }

    /**
     * Takes in what a ledger of former years tells (导入历史).
     *
     * @throws RuleViolation {@code issues.text.missing}, {@code issues.text.long} with the number of code points
     */
    public static Issue imported(
            IssueId id, String number, BodyId body, ImportIssue imported, Actor actor, Instant now) {
        checkText(imported.text());
        Issue issue = new Issue(
                id,
                number,
                body,
                new RaiseIssue(imported.enterprise(), imported.text(), IssuePrivacy.NORMAL, imported.raisedOn(), null),
                imported.origin(),
                actor,
                now);
        issue.status = imported.closed() ? IssueStatus.IMPORTED_CLOSED : IssueStatus.IMPORTED_OPEN;
        issue.raisedByPerson =
                imported.raisedBy() == null ? null : imported.raisedBy().value();
        return issue;
    }

    /** Withdraws what an import made, unless somebody worked at it since. */
    public boolean takeBack(int versionThen) {
        if (rowVersion != versionThen || status != IssueStatus.IMPORTED_OPEN && status != IssueStatus.IMPORTED_CLOSED) {
            return false;
        }
        status = IssueStatus.WITHDRAWN;
        return true;
    }

    public int version() {
        return rowVersion;
    }

    /** Follows an arrow of the guard table, which has been asked whether it leads from here. */
    void follow(IssueGuards.Arrow arrow) {
        status = arrow.after(status, course().stateBefore());
        if (arrow.back()) {
            course().resumed();
        }
    }

    /** What the source tells of its category, while triage has not classified it. */
    public void presume(String category) {
        if (status == IssueStatus.REGISTERED && categoryCode == null) {
            categoryCode = category;
        }
    }

    /** Dispatched (交办) to a lead unit under a template, or dispatched again after it was returned. */
    public void dispatch(String category, UnitId lead, @Nullable String told) {
        categoryCode = category;
        leadUnitId = lead.value();
        paraphrase = told;
    }

    /** Taken over by another operating body (上报、下派): its desk dispatches it; number and clock stay. */
    public void handedTo(BodyId body) {
        operatingBodyId = body.value();
        leadUnitId = null;
    }

    /** Uses up the one objection (异议). */
    public void objects() {
        objected = true;
        leadUnitId = null;
    }

    /** The signed reply left (答复发出). */
    public void replied(Instant now) {
        repliedAt = now;
    }

    /** @param satisfied whether it may be closed; else it leaves for reopening in the next batch */
    public void rated(boolean satisfied) {
        dissatisfied = !satisfied;
    }

    /** Begins another round of handling (重办). */
    public void again() {
        round++;
        dissatisfied = false;
        repliedAt = null;
        closureId = null;
    }

    /** Closed on the ground of an evidence row (销号). */
    public void closed(UUID closure) {
        closureId = closure;
    }

    /** Its clocks. */
    public Course course() {
        if (course == null) {
            course = new Course();
        }
        return course;
    }

    public int round() {
        return round;
    }

    public boolean objected() {
        return objected;
    }

    public boolean dissatisfied() {
        return dissatisfied;
    }

    public Optional<Instant> repliedAt() {
        return Optional.ofNullable(repliedAt);
    }

    public Optional<UnitId> lead() {
        return Optional.ofNullable(leadUnitId).map(UnitId::new);
    }

    /** The operating body whose desk leads it. */
    public BodyId body() {
        return new BodyId(operatingBodyId);
    }

    /** It turned out who raised it (核实主体). */
    public void raisedBy(EnterpriseId known) {
        enterpriseId = known.value();
    }

    /** Was put into Chinese: lists call it by these words (译文). */
    public void translated(String chinese) {
        title = titleOf(chinese);
    }

    public EnterpriseId enterprise() {
        return new EnterpriseId(enterpriseId);
    }

    /** Whether the actor typed it in. */
    public boolean registeredBy(Actor actor) {
        return registeredBy != null
                && actor.accountId()
                        .map(one -> one.value())
                        .filter(registeredBy::equals)
                        .isPresent();
    }

    public static void checkText(String text) {
        if (text.isBlank()) {
            throw new RuleViolation("issues.text.missing");
        }
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST_TEXT) {
            throw new RuleViolation("issues.text.long", length, LONGEST_TEXT);
        }
    }

    /** Whether it is what the actor sends: a key that comes twice may be a form that was used for a second issue. */
    public boolean says(Actor actor, RaiseIssue raise) {
        return Objects.equals(
                        registeredBy, actor.accountId().map(one -> one.value()).orElse(null))
                && enterpriseId.equals(raise.enterprise().value())
                && text.equals(raise.text().strip())
                && privacy == raise.privacy()
                && raisedOn.equals(raise.raisedOn());
    }

    /** First sentence with a word in it, at most thirty characters. */
    static String titleOf(String text) {
        String first = Arrays.stream(text.strip().split("[。；;！!？?\\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .findFirst()
                .orElse(text.strip());
        return first.codePointCount(0, first.length()) <= TITLE_LENGTH
                ? first
                : first.substring(0, first.offsetByCodePoints(0, TITLE_LENGTH - 1)) + "…";
    }

    public IssueId id() {
        return new IssueId(id);
    }

    public String number() {
        return number;
    }

    /** The enterprise's own words. */
    public String text() {
        return text;
    }

    public String title() {
        return title;
    }

    public IssuePrivacy privacy() {
        return privacy;
    }

    public IssueStatus status() {
        return status;
    }
}
