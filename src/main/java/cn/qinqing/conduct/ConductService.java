package cn.qinqing.conduct;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.conduct.domain.AdditionStore;
import cn.qinqing.conduct.domain.BlockRules;
import cn.qinqing.conduct.domain.ConductStore;
import cn.qinqing.conduct.domain.KindTags;
import cn.qinqing.conduct.domain.Narrowed;
import cn.qinqing.conduct.domain.Vault;
import cn.qinqing.people.Bodies;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.Numbers;
import cn.qinqing.workbench.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letterbox of conduct (亲清申报): who was there declares, gets a receipt, may add and never alter. What was declared lies
 * encrypted; besides the declarant only 纪委 reads it, see {@link ConductQueries}. Neither log nor event tells of it.
 */
@Service
@Transactional
public class ConductService {

    private static final String SERIES = "亲清";

    private final ConductStore declarations;
    private final AdditionStore additions;
    private final Vault vault;
    private final KindTags tags;
    private final ObjectProvider<OccasionSource> sources;
    private final Settings settings;
    private final Numbers numbers;
    private final Bodies bodies;
    private final AuditLog audit;
    private final Clock clock;

    ConductService(
            ConductStore declarations,
            AdditionStore additions,
            Vault vault,
            KindTags tags,
            ObjectProvider<OccasionSource> sources,
            Settings settings,
            Numbers numbers,
            Bodies bodies,
            AuditLog audit,
            Clock clock) {
        this.declarations = declarations;
        this.additions = additions;
        this.vault = vault;
        this.tags = tags;
        this.sources = sources;
        this.settings = settings;
        this.numbers = numbers;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes in a declaration of the actor about a contact. Sent twice, it is one.
     *
     * @param origin the record of the contact, or DESK without an id for a matter outside of any
     * @throws RuleViolation {@code conduct.declare.person} for who is no person signed in, {@code conduct.origin.notThere}
     *     for who was not there, {@code conduct.notOffered} where the rule of that day offers none, {@code
     *     conduct.declared} for a second one about the same, {@code conduct.key.missing}, {@code conduct.sent.other}, and
     *     what {@link BlockRules} refuses
     */
    public Receipt declare(Actor actor, Origin origin, Declare sent) {
        actor.require(Right.CONDUCT_DECLARE);
        AccountId account = person(actor);
        Optional<Receipt> before = declarations.sent(sent.clientKey(), account);
        if (before.isPresent()) {
            if (!declarations.open(before.get().id()).block().equals(sent.block())) {
                throw new RuleViolation("conduct.sent.other");
            }
            return before.get();
        }
        LocalDate today = OfficeTime.today(clock);
        Occasion occasion = occasion(actor, origin, sent.occasion(), today);
        declarations.about(origin, account).ifPresent(earlier -> {
            throw new RuleViolation("conduct.declared", earlier.number());
        });
        BlockRules.check(sent.block(), occasion, today);
        Vault.Seal seal = vault.current();
        Receipt receipt = new Receipt(
                DeclarationId.create(),
                numbers.next(bodies.prefecture().id(), SERIES, today),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        declarations.insert(
                actor,
                receipt,
                origin,
                occasion,
                sent.block(),
                seal,
                tags.of(seal.keyId(), receipt.id().value(), BlockRules.kinds(sent.block())),
                sent.clientKey());
        audit.record(actor, "CONDUCT_DECLARED", "conduct", receipt.id().toString(), Map.of("number", receipt.number()));
        return receipt;
    }

    /**
     * Adds to one's own declaration, such as that the gift was handed in. Sent twice, it is added once.
     *
     * @throws RuleViolation {@code conduct.unknown} when it is not one's own, {@code conduct.handedIn.noGift}, {@code
     *     conduct.handedIn.already}, {@code conduct.words.missing}, {@code conduct.key.missing}, {@code
     *     conduct.key.unknown}
     */
    public void add(Actor actor, AddToDeclaration addition) {
        actor.require(Right.CONDUCT_DECLARE);
        AccountId account = person(actor);
        ConductStore.Row row = declarations
                .find(addition.declaration(), Narrowed.own(actor))
                .orElseThrow(() -> new RuleViolation("conduct.unknown"));
        if (additions.sent(addition.clientKey(), account)) {
            return;
        }
        BlockRules.checkAddition(addition.words(), addition.handedIn(), received(addition), OfficeTime.today(clock));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        additions.insert(actor, addition, vault.current(), now);
        audit.record(actor, "CONDUCT_ADDED", "conduct", row.id().toString(), Map.of("number", row.number()));
    }

    private @Nullable LocalDate received(AddToDeclaration addition) {
        if (addition.handedIn() == null) {
            return null;
        }
        ConductBlock.Gift gift =
                declarations.open(addition.declaration()).block().gift();
        if (gift == null || gift.kind() != ConductBlock.Gift.Kind.RECEIVED) {
            throw new RuleViolation("conduct.handedIn.noGift");
        }
        if (gift.handedIn() != null
                || additions.of(List.of(addition.declaration().value())).stream()
                        .anyMatch(earlier -> earlier.addition().handedIn() != null)) {
            throw new RuleViolation("conduct.handedIn.already");
        }
        return Objects.requireNonNull(gift.received());
    }

    private Occasion occasion(Actor actor, Origin origin, @Nullable Occasion told, LocalDate today) {
        if (origin.kind() == Origin.Kind.DESK && origin.id() == null && told != null) {
            BlockRules.check(told, today);
            return new Occasion(told.on(), told.with().strip());
        }
        Occasion occasion = sources.stream()
                .flatMap(source -> source.occasionOf(actor, origin).stream())
                .findFirst()
                .orElseThrow(() -> new RuleViolation("conduct.origin.notThere"));
        if (!settings.get(ConductSettings.OFFERED, occasion.on())) {
            throw new RuleViolation("conduct.notOffered");
        }
        return occasion;
    }

    private static AccountId person(Actor actor) {
        return actor.accountId().orElseThrow(() -> new RuleViolation("conduct.declare.person"));
    }
}
