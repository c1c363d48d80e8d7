package cn.qinqing.portal.domain;

import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueRatings;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.links.LinkCase;
import cn.qinqing.links.LinkPage;
import cn.qinqing.links.LinkPurpose;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonalNumbers;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What links on an issue have in common (诉求的链接): messages name its number alone, who had a hand in it sends none, of an
 * anonymous one nobody is asked, and numbers of persons are masked.
 */
abstract class IssueLink implements LinkPurpose {

    private static final Set<Right> RIGHTS = Set.copyOf(EnumSet.of(Right.ISSUE_RATE));

    private final IssueRatings ratings;
    private final IssueQueries issues;
    private final I18NProvider texts;

    IssueLink(IssueRatings ratings, IssueQueries issues, I18NProvider texts) {
        this.ratings = ratings;
        this.issues = issues;
        this.texts = texts;
    }

    /** Key of what the case is called, with its number. */
    abstract String caseKey();

    /** Key of what is asked. */
    abstract String askKey();

    @Override
    public final Set<Right> rights() {
        return RIGHTS;
    }

    @Override
    public final LinkCase caseOf(Actor actor, UUID subject) {
        IssueDetails issue = issues.details(actor, new IssueId(subject));
        if (issue.row().enterprise() == null) {
            // anonymous: whoever may not know its enterprise asks nobody
            throw new RuleViolation("issues.unknown");
        }
        return new LinkCase(
                issue.row().enterprise(),
                issue.row().enterpriseName(),
                text(caseKey(), issue.row().number()),
                text(askKey()),
                IssueRoutes.details(issue.row().id()));
    }

    @Override
    public final boolean involves(Actor actor, UUID subject) {
        return ratings.involves(actor, new IssueId(subject));
    }

    final void line(List<LinkPage.Line> lines, String key, @Nullable String value) {
        if (value != null) {
            lines.add(new LinkPage.Line(text(key), value));
        }
    }

    final void item(List<LinkPage.Item> items, String key, @Nullable String words) {
        if (words != null) {
            items.add(new LinkPage.Item(text(key), PersonalNumbers.masked(words)));
        }
    }

    final String text(String key, Object... arguments) {
        return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE, arguments);
    }
}
