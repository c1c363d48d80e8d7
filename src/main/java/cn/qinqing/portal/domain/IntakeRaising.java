package cn.qinqing.portal.domain;

import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.issues.IntakeFacts;
import cn.qinqing.issues.IssueIntake;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.OpenIntake;
import cn.qinqing.issues.RaiseIssue;
import cn.qinqing.issues.Raised;
import cn.qinqing.people.Divisions;
import cn.qinqing.portal.AskAnswer;
import cn.qinqing.portal.AskForm;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Registers what was sent by a lasting address: an enterprise for itself, a chamber for itself or for a member (商会代报). */
@Component
public class IntakeRaising {

    private final IssueIntake intake;
    private final IntakeLinkStore store;
    private final AskReading reading;
    private final DoorSeals seals;
    private final DoorLimiter limiter;
    private final DoorTexts texts;
    private final Clock clock;

    IntakeRaising(
            IssueIntake intake,
            IntakeLinkStore store,
            AskReading reading,
            DoorSeals seals,
            DoorLimiter limiter,
            DoorTexts texts,
            Clock clock) {
        this.intake = intake;
        this.store = store;
        this.reading = reading;
        this.seals = seals;
        this.limiter = limiter;
        this.texts = texts;
        this.clock = clock;
    }

    public AskAnswer ask(IntakeLinkStore.Row link, AskForm form, String from) {
        boolean member = link.kind().isChamber() && !form.name().isBlank();
        Optional<EnterpriseId> whose =
                member ? store.named(NameKey.of(form.name().strip()).value()) : Optional.of(link.enterprise());
        // whom nobody knows yet has to be reached
        Map<String, RuleViolation> errors = reading.errors(form, whose.isEmpty());
        if (privacy(form).isEmpty()) {
            errors.put("privacy", new RuleViolation("portal.intake.privacy.missing"));
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
            Raised raised =
                    Once.of(() -> whose.isPresent() ? listed(link, form, whose.get(), key) : unlisted(link, form, key));
            return new AskAnswer.Taken(raised.number(), AskReading.lastDigits(form.phone()));
        } catch (RuleViolation refused) {
            boolean used = refused.key().equals("issues.sent.other");
            return new AskAnswer.Again(
                    used ? reading.anew(form) : form, Map.of(used ? "form" : AskReading.field(refused), refused));
        }
    }

    private Raised listed(IntakeLinkStore.Row link, AskForm form, EnterpriseId enterprise, UUID key) {
        // of what is told anonymously not even the source says whose it is
        boolean anonymous = privacy(form).orElseThrow() == IssuePrivacy.ANONYMOUS;
        Origin origin = link.kind().isChamber()
                ? new Origin(
                        Origin.Kind.CHAMBER,
                        anonymous ? null : link.enterprise().value())
                : new Origin(Origin.Kind.ENTERPRISE_LINK, anonymous ? null : link.id());
        return intake.raise(
                doorkeeper(link),
                origin,
                new RaiseIssue(enterprise, form.text(), privacy(form).orElseThrow(), OfficeTime.today(clock), key),
                IntakeFacts.of(form.person().strip(), form.phone().strip()).in(AskReading.language(form)));
    }

    /** A member that stands in no list: the chamber stays its source, unless it speaks anonymously. */
    private Raised unlisted(IntakeLinkStore.Row link, AskForm form, UUID key) {
        return intake.open(
                doorkeeper(link),
                new OpenIntake(
                        form.name().strip(),
                        EnterpriseKind.ENTERPRISE,
                        Divisions.PREFECTURE,
                        link.name(),
                        form.text(),
                        form.person().strip(),
                        form.phone().strip(),
                        Origin.Kind.CHAMBER,
                        AskReading.language(form),
                        privacy(form).orElseThrow(),
                        key,
                        privacy(form).orElseThrow() == IssuePrivacy.ANONYMOUS
                                ? null
                                : link.enterprise().value()));
    }

    private static Optional<IssuePrivacy> privacy(AskForm form) {
        return Arrays.stream(IssuePrivacy.values())
                .filter(one -> one.name().equals(form.privacy()))
                .findFirst();
    }

    /** Named without the enterprise: of what is told anonymously the history names nobody. */
    private Actor doorkeeper(IntakeLinkStore.Row link) {
        return new Actor.Job(
                texts.of(link.kind().isChamber() ? "portal.intake.actor.chamber" : "portal.intake.actor"),
                EnumSet.of(Right.ISSUE_RAISE, Right.ENTERPRISE_READ));
    }
}
