package cn.qinqing.portal.domain;

import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueRatings;
import cn.qinqing.issues.IssueSummary;
import cn.qinqing.issues.RateIssue;
import cn.qinqing.issues.Satisfaction;
import cn.qinqing.links.LinkAnswer;
import cn.qinqing.links.LinkPage;
import cn.qinqing.shared.Actor;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * An enterprise rates the reply to its issue on five levels (企业评价诉求办理). Messages name the number of the issue alone; what
 * was told in confidence is not shown to whoever opens the link.
 */
@Component
class ReplyRating extends IssueLink {

    private final IssueRatings ratings;

    ReplyRating(IssueRatings ratings, IssueQueries issues, I18NProvider texts) {
        super(ratings, issues, texts);
        this.ratings = ratings;
    }

    @Override
    public String name() {
        return IssueRatings.PURPOSE;
    }

    @Override
    String caseKey() {
        return "portal.rating.case";
    }

    @Override
    String askKey() {
        return "portal.rating.ask";
    }

    @Override
    public Optional<String> hindrance(UUID subject) {
        return ratings.hindrance(new IssueId(subject));
    }

    @Override
    public LinkPage page(Actor actor, UUID subject) {
        IssueSummary issue = ratings.summary(actor, new IssueId(subject));
        List<LinkPage.Item> items = new ArrayList<>();
        item(items, "portal.rating.text", issue.text());
        item(items, "portal.rating.reply", issue.reply());
        item(items, "portal.rating.basis", issue.basis());
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

    @Override
    public void answer(Actor actor, UUID subject, LinkAnswer answer) {
        Satisfaction satisfaction = Arrays.stream(Satisfaction.values())
                .filter(one -> one.name().equals(answer.choice()))
                .findFirst()
                .orElse(null);
        ratings.rate(actor, new RateIssue(new IssueId(subject), answer.version(), satisfaction, answer.words()));
    }
}
