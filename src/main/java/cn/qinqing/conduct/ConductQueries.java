package cn.qinqing.conduct;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.conduct.DeclarationDetails.Addition;
import cn.qinqing.conduct.DeclarationDetails.GiftTerm;
import cn.qinqing.conduct.domain.AdditionStore;
import cn.qinqing.conduct.domain.ConductStore;
import cn.qinqing.conduct.domain.DisciplineWall;
import cn.qinqing.conduct.domain.KindTags;
import cn.qinqing.conduct.domain.Narrowed;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads declarations: one's own, or all within the scope for 纪委. Each page and each declaration that 纪委 reads is written
 * into the log before it is shown. A kind is looked for by tags: nothing is opened but what is shown.
 */
@Service
@Transactional
public class ConductQueries {

    private final ConductStore declarations;
    private final AdditionStore additions;
    private final KindTags tags;
    private final DisciplineWall wall;
    private final ObjectProvider<OccasionSource> sources;
    private final ConductTerms terms;
    private final Settings settings;
    private final AuditLog audit;
    private final Clock clock;

    ConductQueries(
            ConductStore declarations,
            AdditionStore additions,
            KindTags tags,
            DisciplineWall wall,
            ObjectProvider<OccasionSource> sources,
            ConductTerms terms,
            Settings settings,
            AuditLog audit,
            Clock clock) {
        this.declarations = declarations;
        this.additions = additions;
        this.tags = tags;
        this.wall = wall;
        this.sources = sources;
        this.terms = terms;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** The receipt of what the actor declared about a record. */
    public Optional<Receipt> receipt(Actor actor, Origin origin) {
        actor.require(Right.CONDUCT_DECLARE);
        return actor.accountId().flatMap(account -> declarations.about(origin, account));
    }

    /** What the actor may declare about a record now; empty for who was not there, or where the rule offers none. */
    public Optional<Occasion> offered(Actor actor, Origin origin) {
        actor.require(Right.CONDUCT_DECLARE);
        return sources.stream()
                .flatMap(source -> source.occasionOf(actor, origin).stream())
                .findFirst()
                .filter(occasion -> settings.get(ConductSettings.OFFERED, occasion.on()));
    }

    /** One's own declarations, the latest first. */
    public List<DeclarationRow> mine(Actor actor, long offset, int limit) {
        actor.require(Right.CONDUCT_DECLARE);
        return rows(declarations.page(Narrowed.own(actor), offset, limit));
    }

    public long countMine(Actor actor) {
        actor.require(Right.CONDUCT_DECLARE);
        return declarations.count(Narrowed.own(actor));
    }

    /**
     * Declarations that 纪委 sees, the latest first.
     *
     * @throws RuleViolation {@code conduct.read.discipline} for who is not of 纪委
     */
    public List<DeclarationRow> page(Actor actor, DeclarationFilter filter, long offset, int limit) {
        wall.demand(actor);
        List<ConductStore.Row> rows = filter.kind() == null
                ? declarations.page(Narrowed.seen(actor, filter), offset, limit)
                : inOrder(part(ofKind(actor, filter, filter.kind()), offset, limit));
        audit.record(
                actor,
                "CONDUCT_LIST_READ",
                "list",
                "conduct.list",
                Map.of("rows", rows.size(), "filter", words(filter, filter.kind())));
        return rows(rows);
    }

    /**
     * Units from which something was declared within the scope, for a filter.
     *
     * @throws RuleViolation {@code conduct.read.discipline}
     */
    public List<DeclaringUnit> units(Actor actor) {
        wall.demand(actor);
        return declarations.units(Narrowed.seen(actor, DeclarationFilter.none()));
    }

    /** @throws RuleViolation {@code conduct.read.discipline} */
    public long count(Actor actor, DeclarationFilter filter) {
        wall.demand(actor);
        return filter.kind() == null
                ? declarations.count(Narrowed.seen(actor, filter))
                : ofKind(actor, filter, filter.kind()).size();
    }

    /**
     * The gift register (礼品登记): gifts that could not be refused, the latest first. Each of them counts as read.
     *
     * @throws RuleViolation {@code conduct.read.discipline}; {@code conduct.key.unknown}, {@code conduct.damaged}
     */
    public List<GiftRow> gifts(Actor actor, GiftFilter filter, long offset, int limit) {
        wall.demand(actor);
        List<UUID> ids = part(ofGifts(actor, filter), offset, limit);
        if (ids.isEmpty()) {
            return List.of();
        }
        declarations.noteReading(actor, ids, false, clock.instant());
        audit.record(
                actor,
                "CONDUCT_GIFTS_READ",
                "list",
                "conduct.gifts",
                Map.of("rows", ids.size(), "filter", words(filter.declarations(), filter.state())));
        Map<UUID, ConductStore.OpenedGift> gifts = declarations.gifts(ids).stream()
                .collect(Collectors.toMap(ConductStore.OpenedGift::id, Function.identity()));
        Map<UUID, ConductBlock.HandingIn> later = additions.of(ids).stream()
                .filter(one -> one.addition().handedIn() != null)
                .collect(Collectors.toMap(
                        AdditionStore.Stored::declaration,
                        one -> Objects.requireNonNull(one.addition().handedIn()),
                        (first, second) -> first));
        return inOrder(ids).stream()
                .map(row -> gift(
                        row,
                        Objects.requireNonNull(gifts.get(row.id().value())),
                        later.get(row.id().value())))
                .toList();
    }

    /** @throws RuleViolation {@code conduct.read.discipline} */
    public long countGifts(Actor actor, GiftFilter filter) {
        wall.demand(actor);
        return ofGifts(actor, filter).size();
    }

    /**
     * One declaration, opened: for the declarant, or for 纪委, which is noted first.
     *
     * @throws RuleViolation {@code conduct.unknown} when it is neither one's own nor within the scope, {@code
     *     conduct.read.discipline}, {@code conduct.key.unknown}, {@code conduct.damaged}
     */
    public DeclarationDetails details(Actor actor, DeclarationId id) {
        if (!actor.may(Right.CONDUCT_DECLARE)) {
            actor.require(Right.CONDUCT_READ);
        }
        Optional<ConductStore.Row> own =
                actor.accountId().flatMap(account -> declarations.find(id, Narrowed.own(actor)));
        if (own.isPresent()) {
            return opened(own.get(), true, List.of());
        }
        if (!actor.may(Right.CONDUCT_READ)) {
            throw new RuleViolation("conduct.unknown");
        }
        wall.demand(actor);
        ConductStore.Row row = declarations
                .find(id, Narrowed.seen(actor, DeclarationFilter.none()))
                .orElseThrow(() -> new RuleViolation("conduct.unknown"));
        declarations.noteReading(actor, List.of(id.value()), true, clock.instant());
        audit.record(actor, "CONDUCT_READ", "conduct", id.toString(), Map.of("number", row.number()));
        return opened(row, false, declarations.readings(id));
    }

    private DeclarationDetails opened(ConductStore.Row row, boolean own, List<DeclarationDetails.Read> reads) {
        ConductStore.Opened opened = declarations.open(row.id());
        List<Addition> added = additions.of(List.of(row.id().value())).stream()
                .map(AdditionStore.Stored::addition)
                .toList();
        ConductBlock.PriorReport report = opened.block().prior();
        return new DeclarationDetails(
                rows(List.of(row)).getFirst(),
                own,
                opened.occasion(),
                opened.block(),
                added,
                term(opened.block().gift(), added),
                report != null && report.afterwards()
                        ? terms.reportBy(opened.occasion().on())
                        : null,
                reads);
    }

    private @Nullable GiftTerm term(ConductBlock.@Nullable Gift gift, List<Addition> added) {
        if (gift == null || gift.received() == null) {
            return null;
        }
        ConductBlock.HandingIn handedIn = gift.handedIn() != null
                ? gift.handedIn()
                : added.stream()
                        .map(Addition::handedIn)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        LocalDate lastDay = terms.handInBy(gift.received());
        return new GiftTerm(lastDay, handedIn, state(lastDay, handedIn));
    }

    private GiftRow gift(ConductStore.Row row, ConductStore.OpenedGift opened, ConductBlock.@Nullable HandingIn later) {
        ConductBlock.Gift gift = opened.gift();
        LocalDate received = Objects.requireNonNull(gift.received());
        LocalDate lastDay = terms.handInBy(received);
        ConductBlock.HandingIn handedIn = gift.handedIn() != null ? gift.handedIn() : later;
        return new GiftRow(
                row.id(),
                row.number(),
                row.declarant(),
                row.unit(),
                opened.occasion().with(),
                gift.what(),
                gift.worth(),
                received,
                lastDay,
                handedIn,
                state(lastDay, handedIn));
    }

    private GiftRow.State state(LocalDate lastDay, ConductBlock.@Nullable HandingIn handedIn) {
        return GiftRow.State.of(lastDay, handedIn == null ? null : handedIn.on(), OfficeTime.today(clock));
    }

    private List<UUID> ofKind(Actor actor, DeclarationFilter filter, ConductKind kind) {
        KindTags.Reading reading = tags.reading();
        return declarations.tagged(Narrowed.seen(actor, filter)).stream()
                .filter(one -> reading.applies(one.keyId(), kind, one.id(), one.tags()))
                .map(ConductStore.Tagged::id)
                .toList();
    }

    private List<UUID> ofGifts(Actor actor, GiftFilter filter) {
        if (filter.state() == null) {
            return ofKind(actor, filter.declarations(), ConductKind.GIFT_RECEIVED);
        }
        KindTags.Reading reading = tags.reading();
        Narrowed seen = Narrowed.seen(actor, filter.declarations());
        Set<UUID> later = additions.tagged(seen).stream()
                .filter(one -> reading.applies(one.keyId(), ConductKind.GIFT_HANDED_IN, one.id(), one.tags()))
                .map(AdditionStore.Tagged::declaration)
                .collect(Collectors.toSet());
        return declarations.tagged(seen).stream()
                .filter(one -> reading.applies(one.keyId(), ConductKind.GIFT_RECEIVED, one.id(), one.tags()))
                .filter(one -> (filter.state() == GiftFilter.State.HANDED_IN)
                        == (later.contains(one.id())
                                || reading.applies(one.keyId(), ConductKind.GIFT_HANDED_IN, one.id(), one.tags())))
                .map(ConductStore.Tagged::id)
                .toList();
    }

    private List<ConductStore.Row> inOrder(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : declarations.page(Narrowed.ids(ids), 0, ids.size());
    }

    private static List<UUID> part(List<UUID> ids, long offset, int limit) {
        return ids.stream().skip(offset).limit(limit).toList();
    }

    private List<DeclarationRow> rows(List<ConductStore.Row> rows) {
        KindTags.Reading reading = tags.reading();
        return rows.stream()
                .map(row -> new DeclarationRow(
                        row.id(),
                        row.number(),
                        row.on(),
                        row.at(),
                        row.declarant(),
                        row.unit(),
                        reading.kinds(row.keyId(), row.id().value(), row.tags()),
                        row.additions()))
                .toList();
    }

    /** What was looked for: unit, days and kind are no content. */
    private static String words(DeclarationFilter filter, @Nullable Enum<?> kind) {
        return Stream.of(filter.unit(), filter.from(), filter.to(), kind)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
