package cn.qinqing.conduct;

import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Applications for tolerance, invented, and who reads them. */
public final class Tolerances {

    public static final String MATTER = "先行先试的供气直供方案未经备案即签约，造成违约金";

    public final Declarants made;

    /** 组织部 of Korla. */
    public final UnitId organisation;

    private final ToleranceService service;

    public Tolerances(ApplicationContext beans) {
        made = new Declarants(beans);
        service = beans.getBean(ToleranceService.class);
        organisation = beans.getBean(PeopleService.class)
                .createUnit(
                        cn.qinqing.Actors.with(Role.COMMERCE_CLERK),
                        new UnitForm("组织部" + Ids.next(), null, Organ.PARTY, UnitLevel.COUNTY, "652801", null, null));
    }

    public ToleranceForm form(String matter, List<ToleranceEvidence> files) {
        return form(null, "", matter, files);
    }

    public ToleranceForm form(
            @Nullable PersonId person, String document, String matter, List<ToleranceEvidence> files) {
        LocalDate day = made.today.minusMonths(2);
        return new ToleranceForm(
                person,
                document,
                matter,
                day,
                day.plusDays(9),
                "巴党办发〔2026〕3号第四条",
                List.of(new ToleranceDecision("州委专题会议", day, "〔2026〕第7号纪要", "同意先行试点")),
                true,
                "",
                new BigDecimal("120000"),
                "支付违约金，未造成其他影响",
                "已重新签约，违约金由责任方追回八成",
                files,
                Ids.next());
    }

    public ToleranceReceipt apply(Actor actor) {
        return service.apply(actor, form(MATTER, List.of(pdf("会议纪要.pdf", "minutes"))));
    }

    public void step(Actor actor, ToleranceId id, ToleranceStepKind kind) {
        service.record(
                actor,
                new RecordToleranceStep(
                        id,
                        kind,
                        made.today,
                        "州纪容〔2026〕" + kind.ordinal() + "号",
                        kind == ToleranceStepKind.CLOSED ? ToleranceOutcome.EXEMPTED : null,
                        kind == ToleranceStepKind.DECLINED ? ToleranceDeclineReason.INCOMPLETE : null,
                        kind.placed() ? "本单位干部大会" : "",
                        Ids.next()));
    }

    public static ToleranceEvidence pdf(String name, String words) {
        return new ToleranceEvidence(name, ("%PDF-1.7\n" + words).getBytes(StandardCharsets.UTF_8));
    }

    /** Somebody of the organisation department with the right. */
    public Actor.Person ofOrganisation() {
        return made.person(organisation, Role.ORGANISATION);
    }
}
