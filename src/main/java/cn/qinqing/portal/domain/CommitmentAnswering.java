package cn.qinqing.portal.domain;

import cn.qinqing.commitments.CommitmentAnswers;
import cn.qinqing.commitments.CommitmentDetails.Instalment;
import cn.qinqing.commitments.CommitmentId;
import cn.qinqing.commitments.CommitmentQueries;
import cn.qinqing.commitments.CommitmentRoutes;
import cn.qinqing.commitments.CommitmentRow;
import cn.qinqing.issues.IntakeFacts;
import cn.qinqing.issues.IssueIntake;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.RaiseIssue;
import cn.qinqing.issues.Raised;
import cn.qinqing.links.LinkAnswer;
import cn.qinqing.links.LinkCase;
import cn.qinqing.links.LinkPage;
import cn.qinqing.links.LinkPurpose;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.PersonalNumbers;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An enterprise reads what the government promised to it, and says of one promise whether it was kept (承诺兑现反馈); “not kept”
 * can become an issue at once. Whoever promised it or answers for it neither sends nor sees the link.
 */
@Component
class CommitmentAnswering implements LinkPurpose {

    /** Category of issues about promises and contracts. */
    private static final String CATEGORY = "PROMISE";

    private static final Set<Right> RIGHTS = Set.copyOf(EnumSet.of(Right.COMMITMENT_READ, Right.COMMITMENT_ANSWER));

    /** What can be answered. */
    private enum Answer {
        KEPT,
        NOT_KEPT,
        NOT_KEPT_ISSUE
    }

    private final CommitmentAnswers answers;
    private final CommitmentQueries commitments;
    private final IssueIntake intake;
    private final I18NProvider texts;
    private final Clock clock;

    CommitmentAnswering(
            CommitmentAnswers answers,
            CommitmentQueries commitments,
            IssueIntake intake,
            I18NProvider texts,
            Clock clock) {
        this.answers = answers;
        this.commitments = commitments;
        this.intake = intake;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return CommitmentAnswers.PURPOSE;
    }

    @Override
    public Set<Right> rights() {
        return RIGHTS;
    }

    @Override
    public LinkCase caseOf(Actor actor, UUID subject) {
        CommitmentRow row = commitments.row(actor, new CommitmentId(subject));
        return new LinkCase(
                row.enterprise(),
                row.enterpriseName(),
                text("portal.commitment.case", row.number()),
                text("portal.commitment.ask"),
                CommitmentRoutes.details(row.id()));
    }

    @Override
    public Optional<String> hindrance(UUID subject) {
        return answers.hindrance(new CommitmentId(subject));
    }

    @Override
    public boolean involves(Actor actor, UUID subject) {
        return answers.involves(actor, new CommitmentId(subject));
    }

    @Override
    public LinkPage page(Actor actor, UUID subject) {
        CommitmentAnswers.Shown shown = answers.shown(actor, new CommitmentId(subject));
        CommitmentRow row = shown.row();
        List<LinkPage.Line> lines = new ArrayList<>();
        line(lines, "number", row.number());
        line(lines, "text", row.text());
        line(lines, "details", PersonalNumbers.masked(shown.details()));
        line(lines, "basis", row.documentNo());
        line(lines, "unit", row.unitName());
        line(lines, "promised", row.promisedTitle());
        line(lines, "holder", row.postTitle() == null ? null : row.postTitle());
        line(lines, "due", row.dueOn() == null ? row.dueWords() : row.dueOn().toString());
        line(lines, "state", state(row));
        shown.parts().forEach(part -> line(lines, "instalment", part(part)));
        line(lines, "evidence", PersonalNumbers.masked(shown.evidence()));
        line(lines, "measures", PersonalNumbers.masked(shown.measures()));
        return new LinkPage(
                text("portal.commitment.title"),
                text("portal.commitment.lead", row.enterpriseName()),
                lines,
                text("portal.commitment.others"),
                shown.others().stream()
                        .map(other -> new LinkPage.Item(other.number(), other.text() + "　" + state(other)))
                        .toList(),
                text("portal.commitment.others.none"),
                Arrays.stream(Answer.values())
                        .map(answer -> new LinkPage.Choice(
                                answer.name(),
                                text("portal.commitment.choice." + answer.name()),
                                text("portal.commitment.choice.help." + answer.name())))
                        .toList(),
                null,
                text("portal.commitment.words"),
                text("portal.commitment.words.help"),
                text("portal.commitment.after"),
                row.version());
    }

    private String state(CommitmentRow row) {
        return text("commitments.CommitmentStanding." + row.standing().name());
    }

    private String part(Instalment part) {
        return text(
                part.keptOn() == null ? "portal.commitment.instalment.open" : "portal.commitment.instalment.kept",
                part.position(),
                part.dueOn().toString(),
                part.amountWan() == null
                        ? ""
                        : text(
                                "commitments.amount.wan",
                                part.amountWan().stripTrailingZeros().toPlainString()),
                part.text());
    }

    private void line(List<LinkPage.Line> lines, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(new LinkPage.Line(text("portal.commitment." + key), value));
        }
    }

    @Override
    public void answer(Actor actor, UUID subject, LinkAnswer answer) {
        Answer given = Arrays.stream(Answer.values())
                .filter(one -> one.name().equals(answer.choice()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("portal.commitment.choice.missing"));
        CommitmentId id = new CommitmentId(subject);
        CommitmentRow row = answers.shown(actor, id).row();
        answers.say(actor, id, answer.version(), given == Answer.KEPT, answer.words());
        if (given == Answer.NOT_KEPT_ISSUE) {
            Actor door = new Actor.Job(actor.name(), EnumSet.of(Right.ISSUE_RAISE, Right.ENTERPRISE_READ));
            Raised raised = intake.raise(
                    door,
                    new Origin(Origin.Kind.ENTERPRISE_LINK, id.value()),
                    new RaiseIssue(
                            row.enterprise(),
                            text(
                                    "portal.commitment.issue",
                                    row.number(),
                                    row.text(),
                                    answer.words().strip()),
                            IssuePrivacy.NORMAL,
                            OfficeTime.today(clock),
                            null),
                    IntakeFacts.none());
            intake.presume(door, raised.id(), CATEGORY);
        }
    }

    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE, arguments);
    }
}
