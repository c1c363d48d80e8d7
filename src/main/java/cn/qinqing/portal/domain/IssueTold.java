package cn.qinqing.portal.domain;

import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueRatings;
import cn.qinqing.issues.IssueTelling;
import cn.qinqing.issues.ToldIssue;
import cn.qinqing.links.LinkAnswer;
import cn.qinqing.links.LinkPage;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * An enterprise is told what became of its issue (诉求告知), and answers: it objects to a decline once, withdraws its issue, or
 * has read it.
 */
@Component
class IssueTold extends IssueLink {

    private final IssueTelling telling;

    IssueTold(IssueTelling telling, IssueRatings ratings, IssueQueries issues, I18NProvider texts) {
        super(ratings, issues, texts);
        this.telling = telling;
    }

    @Override
    public String name() {
        return IssueTelling.PURPOSE;
    }

    @Override
    String caseKey() {
        return "portal.told.case";
    }

    @Override
    String askKey() {
        return "portal.told.ask";
    }

    @Override
    public Optional<String> hindrance(UUID subject) {
        return telling.hindrance(new IssueId(subject));
    }

    @Override
    public LinkPage page(Actor actor, UUID subject) {
        ToldIssue issue = telling.told(actor, new IssueId(subject));
        List<LinkPage.Line> lines = new ArrayList<>();
        line(lines, "portal.told.number", issue.number());
        line(
                lines,
                "portal.told.state",
                text("issues.IssueStatus." + issue.status().name()));
        line(lines, "portal.told.unit", issue.unit());
        if (issue.referral() != null) {
            line(lines, "portal.told.referredTo", issue.referral().receiver());
            line(lines, "portal.told.receipt", issue.referral().receipt());
        }
        line(
                lines,
                "portal.told.review",
                issue.reviewOn() == null ? null : issue.reviewOn().toString());
        line(
                lines,
                "portal.told.due",
                issue.dueOn() == null ? null : issue.dueOn().toString());
        List<LinkPage.Item> items = new ArrayList<>();
        item(items, "portal.told.text", issue.text());
        item(items, "portal.told.words." + issue.status().name(), issue.words());
        return new LinkPage(
                text("portal.told.title"),
                text("portal.told.lead", issue.enterpriseName()),
                lines,
                text("portal.told.items"),
                items,
                text("portal.told.items.none"),
                choices(issue),
                null,
                text("portal.told.words"),
                text("portal.told.words.help"),
                text("portal.told.after"),
                issue.version());
    }

    private List<LinkPage.Choice> choices(ToldIssue issue) {
        return Arrays.stream(IssueTelling.Answer.values())
                .filter(answer -> switch (answer) {
                    case OBJECT -> issue.objects();
                    case WITHDRAW -> issue.withdraws();
                    case READ -> true;
                })
                .map(answer -> new LinkPage.Choice(
                        answer.name(),
                        text("portal.told.choice." + answer.name()),
                        text("portal.told.choice.help." + answer.name())))
                .toList();
    }

    @Override
    public void answer(Actor actor, UUID subject, LinkAnswer answer) {
        IssueTelling.Answer given = Arrays.stream(IssueTelling.Answer.values())
                .filter(one -> one.name().equals(answer.choice()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("issues.told.choice.missing"));
        telling.answer(actor, new IssueId(subject), given, answer.words(), answer.version());
    }
}
