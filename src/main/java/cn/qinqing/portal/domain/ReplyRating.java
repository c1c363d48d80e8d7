package cn.qinqing.portal.domain;

import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueRatings;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueSummary;
import cn.qinqing.issues.RateIssue;
import cn.qinqing.issues.Satisfaction;
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
import org.springframework.stereotype.Component;

/**
 * An enterprise rates the reply to its issue on five levels (企业评价诉求办理). Messages name the number of the issue alone; what
 * was told in confidence is not shown to whoever opens the link.
 */
@Component
class ReplyRating implements LinkPurpose {

    private static final Set<Right> RIGHTS = Set.copyOf(EnumSet.of(Right.ISSUE_RATE));

    private final IssueRatings ratings;
    private final IssueQueries issues;
    private final I18NProvider texts;

    ReplyRating(IssueRatings ratings, IssueQueries issues, I18NProvider texts) {
        this.ratings = ratings;
        this.issues = issues;
        this.texts = texts;
    }

    @Override
    public String name() {
        return IssueRatings.PURPOSE;
    }

    @Override
    public Set<Right> rights() {
        return RIGHTS;
    }

    @Override
    public LinkCase caseOf(Actor actor, UUID subject) {
        IssueDetails issue = issues.details(actor, new IssueId(subject));
        if (issue.row().enterprise() == null) {
            // anonymous: whoever may not know its enterprise asks nobody
            throw new RuleViolation("issues.unknown");
        }
        return new LinkCase(
                issue.row().enterprise(),
                issue.row().enterpriseName(),
                text("portal.rating.case", issue.row().number()),
                text("portal.rating.ask"),
                IssueRoutes.details(issue.row().id()));
    }

    @Override
    public Optional<String> hindrance(UUID subject) {
        return ratings.hindrance(new IssueId(subject));
    }

    @Override
    public boolean involves(Actor actor, UUID subject) {
        return ratings.involves(actor, new IssueId(subject));
    }

    @Override
    public LinkPage page(Actor actor, UUID subject) {
        IssueSummary issue = ratings.summary(actor, new IssueId(subject));
        List<LinkPage.Item> items = new ArrayList<>();
        add(items, "portal.rating.text", issue.text());
        add(items, "portal.rating.reply", issue.reply());
        add(items, "portal.rating.basis", issue.basis());
        return new LinkPage(
                text("portal.rating.title"),
                text("portal.rating.lead", issue.enterpriseName()),
                List.of(
                        new LinkPage.Line(text("portal.rating.number"), issue.number()),
                        new LinkPage.Line(text("portal.rating.unit"), issue.unit()),
                        new LinkPage.Line(
                                text("portal.rating.on"), issue.repliedOn().toString()),
                        new LinkPage.Line(
                                text("portal.rating.outcome"),
                                text("issues.OutcomeCode." + issue.outcome().name()))),
                text("portal.rating.items"),
                items,
                text("portal.rating.items.none"),
                Arrays.stream(Satisfaction.values())
                        .map(level -> new LinkPage.Choice(
                                level.name(),
                                text("issues.Satisfaction." + level.name()),
                                text("portal.rating.help." + level.name())))
                        .toList(),
                null,
                text("portal.rating.words"),
                text("portal.rating.words.help"),
                text("portal.rating.after"),
                issue.round());
    }

    private void add(List<LinkPage.Item> items, String key, @org.jspecify.annotations.Nullable String words) {
        if (words != null) {
            items.add(new LinkPage.Item(text(key), PersonalNumbers.masked(words)));
        }
    }

    @Override
    public void answer(Actor actor, UUID subject, LinkAnswer answer) {
        Satisfaction satisfaction = Arrays.stream(Satisfaction.values())
                .filter(one -> one.name().equals(answer.choice()))
                .findFirst()
                .orElse(null);
        ratings.rate(actor, new RateIssue(new IssueId(subject), answer.version(), satisfaction, answer.words()));
    }

    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE, arguments);
    }
}
