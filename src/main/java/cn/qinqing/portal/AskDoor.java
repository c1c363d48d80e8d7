package cn.qinqing.portal;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.audit.Outcome;
import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.issues.FirmAct;
import cn.qinqing.issues.IssueAttachments;
import cn.qinqing.issues.IssueFollowing;
import cn.qinqing.issues.IssueIntake;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueProgress;
import cn.qinqing.issues.OpenIntake;
import cn.qinqing.issues.Raised;
import cn.qinqing.portal.domain.AskReading;
import cn.qinqing.portal.domain.DoorLimiter;
import cn.qinqing.portal.domain.DoorSeals;
import cn.qinqing.portal.domain.DoorTexts;
import cn.qinqing.portal.domain.Once;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The open door (公开入口): any enterprise or 个体户, in the lists or not, says what is wrong and gets a number at once, and
 * follows it with that number and the last four digits of its telephone. Without an account, a session or a picture puzzle;
 * nothing that came in here is verified until somebody rang back.
 */
@Service
public class AskDoor {

    private final IssueIntake intake;
    private final IssueFollowing following;
    private final IssueAttachments attachments;
    private final AskReading reading;
    private final DoorSeals seals;
    private final DoorLimiter limiter;
    private final DoorTexts texts;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    AskDoor(
            IssueIntake intake,
            IssueFollowing following,
            IssueAttachments attachments,
            AskReading reading,
            DoorSeals seals,
            DoorLimiter limiter,
            DoorTexts texts,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.intake = intake;
        this.following = following;
        this.attachments = attachments;
        this.reading = reading;
        this.seals = seals;
        this.limiter = limiter;
        this.texts = texts;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** A form that can be sent from now on for some hours. */
    public AskForm form() {
        return AskForm.fresh(seals.form());
    }

    /**
     * Registers what was sent; sent twice, it is one issue with one number.
     *
     * @param file one file beside the words; null when there is none
     * @param from network address of who sends
     */
    public AskAnswer ask(AskForm form, @Nullable AskFile file, String from) {
        Map<String, RuleViolation> errors = reading.errors(form, true);
        if (file != null) {
            RuleViolation unfit = attachments.unfit(file.name(), file.content());
            if (unfit != null) {
                errors.put("file", unfit);
            }
        }
        String name = form.name().strip();
        if (name.isEmpty()) {
            errors.put("name", new RuleViolation("portal.ask.name.missing"));
        }
        if (form.place().isEmpty()) {
            errors.put("place", new RuleViolation("portal.ask.place.missing"));
        }
        if (!errors.isEmpty()) {
            return new AskAnswer.Again(reading.kept(form), errors);
        }
        long wait = limiter.waitToAsk(from);
        if (wait > 0) {
            return new AskAnswer.TooOften(form, wait);
        }
        UUID key = seals.form(form.token()).orElseThrow().key();
        try {
            Raised raised = Once.of(() -> transaction.execute(done -> {
                Raised made = open(form, name, key);
                // the form may come twice: its file is kept once
                if (file != null && !attachments.any(made.id())) {
                    attachments.add(doorkeeper(), made.id(), file.name(), file.content());
                }
                return made;
            }));
            return new AskAnswer.Taken(raised.number(), AskReading.lastDigits(form.phone()));
        } catch (RuleViolation refused) {
            boolean used = refused.key().equals("issues.sent.other");
            return new AskAnswer.Again(
                    used ? reading.anew(form) : form, Map.of(used ? "form" : AskReading.field(refused), refused));
        }
    }

    private Raised open(AskForm form, String name, UUID key) {
        return intake.open(
                doorkeeper(),
                new OpenIntake(
                        name,
                        form.kind().equals(EnterpriseKind.SOLE_PROPRIETOR.name())
                                ? EnterpriseKind.SOLE_PROPRIETOR
                                : EnterpriseKind.ENTERPRISE,
                        form.place(),
                        form.address(),
                        form.text(),
                        form.person().strip(),
                        form.phone().strip(),
                        Origin.Kind.PUBLIC,
                        AskReading.language(form),
                        IssuePrivacy.NORMAL,
                        key));
    }

    /** What a number and digits led to. */
    public sealed interface Followed {}

    public record Shown(IssueProgress progress) implements Followed {}

    /** No such number, or not these digits: the same for both. */
    public record Nothing() implements Followed {}

    /** What was asked for is refused; the issue is shown as it stands. */
    public record Refused(IssueProgress progress, RuleViolation why) implements Followed {}

    public record TooOften(long seconds) implements Followed {}

    /** Looks; writes nothing but that somebody guesses. */
    public Followed follow(String typedNumber, String typedDigits, String from) {
        return found(
                typedNumber,
                typedDigits,
                from,
                (number, digits) -> following.find(looker(), number, digits).map(Shown::new));
    }

    /** Does what the enterprise may do with its own issue, as through its link; the digits are typed once more. */
    public Followed act(String typedNumber, String typedDigits, FirmAct act, String words, String from) {
        return found(typedNumber, typedDigits, from, (number, digits) -> {
            try {
                return following.act(actor(), number, digits, act, words).map(Shown::new);
            } catch (RuleViolation refused) {
                return following.find(looker(), number, digits).map(one -> new Refused(one, refused));
            }
        });
    }

    private interface Found {
        Optional<? extends Followed> by(String number, String digits);
    }

    private Followed found(String typedNumber, String typedDigits, String from, Found then) {
        Optional<String> number = following.number(typedNumber);
        Optional<String> digits = IssueFollowing.digits(typedDigits);
        if (number.isEmpty() || digits.isEmpty()) {
            return new Nothing();
        }
        long wait = limiter.waitToLook(from);
        if (wait > 0) {
            return new TooOften(wait);
        }
        wait = limiter.waitToTry(number.get());
        if (wait > 0) {
            return new TooOften(wait);
        }
        Optional<? extends Followed> found = then.by(number.get(), digits.get());
        if (found.isEmpty() && limiter.missed(from)) {
            transaction.executeWithoutResult(
                    done -> audit.nobody("ASK_GUESSING", "issue", "", Outcome.REFUSED, Map.of()));
        }
        return found.isPresent() ? found.get() : new Nothing();
    }

    private Actor doorkeeper() {
        return new Actor.Job(texts.of("portal.ask.actor"), EnumSet.of(Right.ISSUE_RAISE));
    }

    private Actor.Job actor() {
        return new Actor.Job(texts.of("portal.follow.actor"), EnumSet.of(Right.ISSUE_READ, Right.ISSUE_RATE));
    }

    private Actor looker() {
        return new Actor.Job(texts.of("portal.ask.actor"), EnumSet.of(Right.ISSUE_READ));
    }
}
