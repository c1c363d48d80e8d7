package cn.qinqing.issues;

import cn.qinqing.issues.domain.FollowStore;
import cn.qinqing.people.Bodies;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds an issue for whoever knows its number and the telephone that was left with it (凭编号查询). */
@Service
@Transactional(readOnly = true)
public class IssueFollowing {

    private static final Pattern NUMBER = Pattern.compile("([\\p{IsHan}]*)(20\\d{2})\\D{0,3}?0*(\\d{1,6})\\D{0,2}");
    private static final Pattern DIGITS = Pattern.compile("\\d{4}");
    private static final int LONGEST = 60;

    private final FollowStore store;
    private final IssueProgresses progresses;
    private final Bodies bodies;

    IssueFollowing(FollowStore store, IssueProgresses progresses, Bodies bodies) {
        this.store = store;
        this.progresses = progresses;
        this.bodies = bodies;
    }

    /**
     * A number as it is kept, from what was typed: without brackets, zeros or 号, in full-width digits, with the year and the
     * running number alone.
     */
    public Optional<String> number(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Ps}\\p{Pe}]", "");
        Matcher parts = NUMBER.matcher(plain);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String series =
                parts.group(1).isEmpty() ? bodies.prefecture().numberPrefix() + IssueService.SERIES : parts.group(1);
        return Optional.of(
                "%s\u3014%s\u3015%04d\u53f7".formatted(series, parts.group(2), Integer.parseInt(parts.group(3))));
    }

    /** Four typed digits in plain form; empty when they are none. */
    public static Optional<String> digits(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return DIGITS.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    /**
     * The issue with this number, when the telephone that was left with it ends in these digits; it takes as long when there
     * is no such number.
     *
     * @param looker the job of the page that asks
     */
    public Optional<IssueProgress> find(Actor looker, String number, String digits) {
        looker.require(Right.ISSUE_READ);
        return store.find(number, digits).map(id -> progresses.of(looker, id));
    }

    /**
     * Does for the enterprise what it may do itself, with number and digits typed once more: as through its link.
     *
     * @param looker the job of the page that asks, in whose name it is noted
     * @return how it stands then; empty as {@link #find}
     * @throws cn.qinqing.shared.RuleViolation what {@link IssueProgresses#act} refuses
     */
    @Transactional
    public Optional<IssueProgress> act(Actor.Job looker, String number, String digits, FirmAct act, String words) {
        looker.require(Right.ISSUE_RATE);
        Optional<IssueId> found = store.find(number, digits);
        found.ifPresent(id -> progresses.actByNumber(id, act, words, looker.name()));
        return found.map(id -> progresses.of(looker, id));
    }
}
