package cn.qinqing.portal.domain;

import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueRatings;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueTelling;
import cn.qinqing.issues.ToldIssue;
import cn.qinqing.links.LinkAnswer;
import cn.qinqing.links.LinkCase;
import cn.qinqing.links.LinkPage;
import cn.qinqing.links.LinkPurpose;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonalNumbers;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.i18n.I18NProvider;
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
 * An enterprise is told what became of its issue (诉求告知), and answers: it objects to a decline once, withdraws its issue, or
 * has read it.
 */
@Component
class IssueTold implements LinkPurpose {

    private static final Set<Right> RIGHTS = Set.copyOf(EnumSet.of(Right.ISSUE_RATE));

    private final IssueTelling telling;
    private final IssueRatings ratings;
    private final IssueQueries issues;
    private final I18NProvider texts;

    IssueTold(IssueTelling telling, IssueRatings ratings, IssueQueries issues, I18NProvider texts) {
        this.telling = telling;
        this.ratings = ratings;
        this.issues = issues;
        this.texts = texts;
    }

    @Override
    public String name() {
        return IssueTelling.PURPOSE;
    }

    @Override
    public Set<Right> rights() {
        return RIGHTS;
    }

    @Override
    public LinkCase caseOf(Actor actor, UUID subject) {
        IssueDetails issue = issues.details(actor, new IssueId(subject));
        if (issue.row().enterprise() == null) {
            // anonymous: whoever may not know its enterprise tells nobody
            throw new RuleViolation("issues.unknown");
        }
        return new LinkCase(
                issue.row().enterprise(),
                issue.row().enterpriseName(),
                text("portal.told.case", issue.row().number()),
                text("portal.told.ask"),
                IssueRoutes.details(issue.row().id()));
    }

    @Override
    public Optional<String> hindrance(UUID subject) {
        return telling.hindrance(new IssueId(subject));
    }

    @Override
    public boolean involves(Actor actor, UUID subject) {
        return ratings.involves(actor, new IssueId(subject));
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

    private void line(List<LinkPage.Line> lines, String key, @Nullable String value) {
        if (value != null) {
            lines.add(new LinkPage.Line(text(key), value));
        }
    }

    private void item(List<LinkPage.Item> items, String key, @Nullable String words) {
        if (words != null) {
            items.add(new LinkPage.Item(text(key), PersonalNumbers.masked(words)));
        }
    }

    @Override
    public void answer(Actor actor, UUID subject, LinkAnswer answer) {
        IssueTelling.Answer given = Arrays.stream(IssueTelling.Answer.values())
                .filter(one -> one.name().equals(answer.choice()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("issues.told.choice.missing"));
        telling.answer(actor, new IssueId(subject), given, answer.words(), answer.version());
    }

    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE, arguments);
    }
}
