package cn.qinqing.issues;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.enterprises.ContactForm;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.MemberRole;
import cn.qinqing.enterprises.Memberships;
import cn.qinqing.enterprises.ProvisionalEnterprises;
import cn.qinqing.issues.domain.IntakeStore;
import cn.qinqing.issues.domain.Issue;
import cn.qinqing.issues.domain.IssueDocuments;
import cn.qinqing.issues.domain.IssueHistory;
import cn.qinqing.issues.domain.IssueRepository;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonalNumbers;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the desk finds out about an issue that came in (来件核实): it rings back, finds out which enterprise it is, notes what
 * the caller adds, fills in what triage needs.
 */
@Service
@Transactional
public class IssueChecks {

    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_WORDS = 1_000;
    private static final String SUBJECT = "issue";

    private final IssueRepository issues;
    private final IssueQueries queries;
    private final IssueHistory history;
    private final IssueDocuments documents;
    private final IntakeStore store;
    private final ProvisionalEnterprises provisional;
    private final EnterpriseService enterprises;
    private final EnterpriseQueries known;
    private final Memberships memberships;
    private final AuditLog audit;
    private final Clock clock;

    IssueChecks(
            IssueRepository issues,
            IssueQueries queries,
            IssueHistory history,
            IssueDocuments documents,
            IntakeStore store,
            ProvisionalEnterprises provisional,
            EnterpriseService enterprises,
            EnterpriseQueries known,
            Memberships memberships,
            AuditLog audit,
            Clock clock) {
        this.issues = issues;
        this.queries = queries;
        this.history = history;
        this.documents = documents;
        this.store = store;
        this.provisional = provisional;
        this.enterprises = enterprises;
        this.known = known;
        this.memberships = memberships;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How an issue came in, as far as the reader may know it: of what was told in confidence not who raised it; the telephone
     * is masked.
     *
     * @throws RuleViolation {@code issues.unknown}
     */
    @Transactional(readOnly = true)
    public IssueOrigin of(Actor actor, IssueId id) {
        IssueDetails issue = queries.details(actor, id);
        boolean words = issue.text() != null;
        Optional<IntakeStore.Row> row = store.find(id);
        IntakeFacts facts = row.map(IntakeStore.Row::facts).orElse(IntakeFacts.none());
        return new IssueOrigin(
                shown(facts, words),
                row.filter(IntakeStore.Row::unverified).isPresent(),
                row.map(IntakeStore.Row::checkedAt).orElse(null),
                row.map(IntakeStore.Row::checkedBy).orElse(null),
                words ? row.map(IntakeStore.Row::checkedNote).orElse(null) : null,
                words && issue.row().enterprise() != null
                        ? provisional.find(issue.row().enterprise()).orElse(null)
                        : null);
    }

    /** Of what was told in confidence neither who raised it nor the other platform's number leads to it. */
    private static IntakeFacts shown(IntakeFacts facts, boolean words) {
        return new IntakeFacts(
                words ? facts.platform() : "",
                words ? facts.reference() : "",
                words ? facts.raiserName() : "",
                words ? masked(facts.raiserPhone()) : "",
                facts.nature(),
                facts.stage(),
                facts.urgency(),
                words ? facts.amount() : null,
                facts.language());
    }

    private static String masked(String phone) {
        String mobile = PersonalNumbers.masked(phone);
        return !mobile.equals(phone) || phone.length() < 7 ? mobile : phone.substring(0, phone.length() - 4) + "****";
    }

    /**
     * The number to ring back, whole; each reading is logged.
     *
     * @throws RuleViolation {@code issues.unknown}; {@code issues.intake.phone.hidden} for who may not read the words
     */
    public String phone(Actor actor, IssueId id) {
        actor.require(Right.PROTECTED_READ);
        IssueDetails issue = queries.details(actor, id);
        if (issue.text() == null) {
            throw new RuleViolation("issues.intake.phone.hidden");
        }
        audit.record(
                actor,
                "ISSUE_PHONE_READ",
                SUBJECT,
                id.toString(),
                Map.of("number", issue.row().number()));
        return store.find(id).map(row -> row.facts().raiserPhone()).orElse("");
    }

    /**
     * Fills in what triage needs (补充来件信息).
     *
     * @param facts whose telephone stays as it was when it is empty
     * @throws RuleViolation as {@link IssueIntake#raise} says of the facts
     */
    public void fill(Actor actor, IssueId id, IntakeFacts facts) {
        actor.require(Right.ISSUE_TRIAGE);
        Issue issue = taken(actor, id);
        IssueDetails details = queries.details(actor, id);
        store.check(details.origin().kind(), facts, id);
        store.update(id, details.origin().kind(), facts);
        audit.record(
                actor,
                "ISSUE_FILLED",
                SUBJECT,
                id.toString(),
                Map.of("number", issue.number(), "reference", facts.reference().strip()));
    }

    /**
     * Notes that the desk rang back and found it to be true (回访核实).
     *
     * @param note what was said; may be empty
     * @throws RuleViolation {@code issues.intake.verified} when that was done before; {@code issues.intake.note.long}
     */
    public void verify(Actor actor, IssueId id, String note) {
        actor.require(Right.ISSUE_TRIAGE);
        Issue issue = taken(actor, id);
        if (!store.unverified(id)) {
            throw new RuleViolation("issues.intake.verified");
        }
        String said = checked(note, LONGEST_NOTE, "issues.intake.note.long");
        store.checked(actor, id, said, clock.instant());
        history.remark(actor, issue, "VERIFY", said, clock.instant());
        audit.record(actor, "ISSUE_VERIFY", SUBJECT, id.toString(), Map.of("number", issue.number()));
    }

    /**
     * It is an enterprise of the list that raised it (关联在册企业). The number to ring back does not become one of its contacts:
     * who rang is not for that its voice.
     *
     * @throws RuleViolation {@code issues.intake.enterprise.missing}, {@code issues.intake.unverified}, {@code
     *     enterprises.provisional.known}, {@code enterprises.unknown}
     */
    public void identify(Actor actor, IssueId id, @Nullable EnterpriseId enterprise) {
        actor.require(Right.ISSUE_TRIAGE);
        Issue issue = rungBack(actor, id);
        if (enterprise == null) {
            throw new RuleViolation("issues.intake.enterprise.missing");
        }
        provisional.turnedOut(actor, issue.enterprise(), enterprise);
        known(actor, issue, enterprise);
    }

    /**
     * Whoever raised it is registered as a new enterprise, with the number to ring back as its contact (登记为新企业); as a member
     * of the chamber that spoke for it.
     *
     * @param uscc its code, or empty
     * @throws RuleViolation {@code issues.intake.unverified}, {@code enterprises.provisional.known}, and what {@link
     *     EnterpriseService#create} refuses
     */
    public EnterpriseId register(Actor actor, IssueId id, String uscc) {
        actor.require(Right.ENTERPRISE_EDIT);
        Issue issue = rungBack(actor, id);
        EnterpriseId made = provisional.register(actor, issue.enterprise(), uscc.isBlank() ? null : uscc);
        store.find(id)
                .map(IntakeStore.Row::facts)
                .filter(one -> !one.raiserPhone().isEmpty())
                .ifPresent(one -> enterprises.addContact(
                        actor,
                        made,
                        new ContactForm(
                                one.raiserName().isEmpty() ? issue.number() : one.raiserName(),
                                null,
                                one.raiserPhone(),
                                true)));
        chamberOf(actor, id)
                .ifPresent(chamber -> memberships.join(
                        actor,
                        new Memberships.Join(
                                made, chamber, MemberRole.MEMBER, Period.openFrom(OfficeTime.today(clock)))));
        known(actor, issue, made);
        return made;
    }

    /** The chamber that spoke for it as its member, if the actor keeps that one too. */
    private Optional<EnterpriseId> chamberOf(Actor actor, IssueId id) {
        Origin origin = queries.details(actor, id).origin();
        return origin.kind() == Origin.Kind.CHAMBER && origin.id() != null
                ? Optional.of(new EnterpriseId(origin.id()))
                        .filter(chamber -> known.hit(actor, chamber).isPresent())
                : Optional.empty();
    }

    private Issue rungBack(Actor actor, IssueId id) {
        Issue issue = taken(actor, id);
        if (store.unverified(id)) {
            throw new RuleViolation("issues.intake.unverified");
        }
        return issue;
    }

    private void known(Actor actor, Issue issue, EnterpriseId enterprise) {
        issue.raisedBy(enterprise);
        issues.flush();
        documents.put(issue, documents.spoken(issue));
        history.remark(actor, issue, "IDENTIFY", "", clock.instant());
        audit.record(
                actor,
                "ISSUE_IDENTIFY",
                SUBJECT,
                issue.id().toString(),
                Map.of("number", issue.number(), "enterprise", enterprise.toString()));
    }

    /**
     * Notes what somebody adds who rings or comes to the desk (补充); the state stays.
     *
     * @throws RuleViolation {@code issues.intake.words.missing}, {@code issues.intake.words.long}; {@code
     *     issues.intake.words.over} when it is ended
     */
    public void supplement(Actor actor, IssueId id, String words) {
        actor.require(Right.ISSUE_RAISE);
        Issue issue = taken(actor, id);
        if (!issue.status().open()) {
            throw new RuleViolation("issues.intake.words.over");
        }
        String said = checked(words, LONGEST_WORDS, "issues.intake.words.long");
        if (said.isEmpty()) {
            throw new RuleViolation("issues.intake.words.missing");
        }
        history.remark(actor, issue, "SUPPLEMENT", said, clock.instant());
        audit.record(actor, "ISSUE_SUPPLEMENT", SUBJECT, id.toString(), Map.of("number", issue.number()));
    }

    private Issue taken(Actor actor, IssueId id) {
        Issue issue = issues.findForChange(id.value()).orElseThrow(() -> new RuleViolation("issues.unknown"));
        queries.details(actor, id);
        return issue;
    }

    private static String checked(String text, int most, String key) {
        String stripped = text.strip();
        if (stripped.codePointCount(0, stripped.length()) > most) {
            throw new RuleViolation(key, most);
        }
        return stripped;
    }
}
