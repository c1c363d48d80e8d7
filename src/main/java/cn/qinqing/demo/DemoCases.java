package cn.qinqing.demo;

import cn.qinqing.conduct.RecordToleranceStep;
import cn.qinqing.conduct.SupplementTolerance;
import cn.qinqing.conduct.ToleranceDecision;
import cn.qinqing.conduct.ToleranceDeclineReason;
import cn.qinqing.conduct.ToleranceForm;
import cn.qinqing.conduct.ToleranceGrants;
import cn.qinqing.conduct.ToleranceId;
import cn.qinqing.conduct.ToleranceOutcome;
import cn.qinqing.conduct.ToleranceService;
import cn.qinqing.conduct.ToleranceStepKind;
import cn.qinqing.identity.AccountActors;
import cn.qinqing.identity.AccountService;
import cn.qinqing.identity.NewAccount;
import cn.qinqing.identity.Role;
import cn.qinqing.identity.Side;
import cn.qinqing.people.Divisions;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PostForm;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.UnitId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Case-by-case decisions in each state, a few tolerance records that 纪委 reads, and who reviews and who may read. Invented. */
@Component
@Order(40)
class DemoCases implements DemoStep {

    private final DemoCaseDecisions decisions;
    private final ToleranceService tolerances;
    private final ToleranceGrants grants;
    private final PeopleService people;
    private final AccountService accounts;
    private final AccountActors actors;
    private final JdbcClient jdbc;

    DemoCases(
            DemoCaseDecisions decisions,
            ToleranceService tolerances,
            ToleranceGrants grants,
            PeopleService people,
            AccountService accounts,
            AccountActors actors,
            JdbcClient jdbc) {
        this.decisions = decisions;
        this.tolerances = tolerances;
        this.grants = grants;
        this.people = people;
        this.accounts = accounts;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    @Override
    public void make(DemoPeople.Staff staff, LocalDate today) {
        DemoPeople.Officer lawyer = staff.officerOf("州司法局", 0);
        open("legal", lawyer.name(), Role.LEGAL_REVIEWER, lawyer.person(), lawyer.unit());
        UnitId organisation = organisation(today);
        decisions.make(staff, today);
        tolerances(today, organisation);
    }

    private UnitId organisation(LocalDate today) {
        UnitId unit = people.createUnit(
                DemoPrefecture.ACTOR,
                new UnitForm(
                        "州委组织部", null, Organ.PARTY, UnitLevel.PREFECTURE, Divisions.PREFECTURE, "巴音郭楞蒙古自治州库尔勒市", null));
        String name = "江映雪";
        PersonId person = people.registerPerson(DemoPrefecture.ACTOR, new PersonName(name));
        people.appoint(
                DemoPrefecture.ACTOR,
                people.createPost(
                        DemoPrefecture.ACTOR,
                        new PostForm("州委组织部干部监督科科员", unit, Organ.PARTY, false, Divisions.PREFECTURE)),
                person,
                Period.openFrom(today.minusYears(2)),
                null);
        open("organisation", name, Role.ORGANISATION, person, unit);
        return unit;
    }

    private void open(String login, String name, Role role, PersonId person, UnitId unit) {
        accounts.provision(
                DemoPrefecture.ACTOR,
                new NewAccount(login, name, person, unit),
                Side.BUSINESS,
                Set.of(role),
                DemoAccounts.PASSWORD);
    }

    private void tolerances(LocalDate today, UnitId organisation) {
        Actor officer = actor("officer");
        Actor handler = actor("handler");
        Actor county = actor("county");
        Actor discipline = actor("supervisor");
        grants.put(discipline, organisation, true, "州纪函〔" + today.getYear() + "〕31号");
        ToleranceId cleared = apply(
                officer,
                today,
                "在园区“先建后验”试点中，按专题会议纪要允许一家企业先行安装设备，因上级标准调整，设备基础返工，产生返工费。",
                "自治州工业园区“先建后验”改革试点方案第六条",
                "自治州人民政府专题会议",
                "同意在园区选两家企业先行试点",
                "86000",
                "设备基础返工，工期推迟 20 天",
                "与企业协商由试点专项经费承担，已向企业说明并取得谅解，试点方案已补充验收前置条件。");
        step(discipline, cleared, ToleranceStepKind.ACCEPTED, today);
        step(discipline, cleared, ToleranceStepKind.CLOSED, today);
        step(discipline, cleared, ToleranceStepKind.TOLD, today);
        step(discipline, cleared, ToleranceStepKind.FILED, today);
        step(discipline, cleared, ToleranceStepKind.CLEARED, today);
        ToleranceId accepted = apply(
                handler,
                today,
                "容缺受理一宗用地预审，补正材料逾期未到，批复撤回，企业桩基已施工。",
                "自治州优化营商环境条例实施办法第十四条（容缺受理）",
                "局党组会议",
                "同意对重点项目容缺受理，三个月内补正",
                "240000",
                "企业桩基停工两个月",
                "已协调补正并重新批复，企业停工损失由双方按协议分担。");
        tolerances.supplement(
                handler,
                new SupplementTolerance(
                        accepted, "补交重新批复的文号：巴自然资预〔" + today.getYear() + "〕44号。", List.of(), Ids.next()));
        step(discipline, accepted, ToleranceStepKind.ACCEPTED, today);
        ToleranceId declined = apply(
                county,
                today,
                "协助企业申报技改补助时误报设备购置日期，补助被追回。",
                "县技改补助管理办法",
                "局办公会议",
                "同意推荐该企业申报",
                null,
                "补助追回，企业未受处罚",
                "已更正台账，申报材料改为两人核对。");
        step(discipline, declined, ToleranceStepKind.DECLINED, today);
        apply(
                actor("federation"),
                today,
                "组织商会互保贷款试点，一家会员企业逾期，其余会员代偿。",
                "金融支持民营经济试点方案第九条",
                "党组会议",
                "同意选五家会员企业试点互保",
                "1500000",
                "三家会员代偿本金",
                "已协调银行展期并启动追偿，代偿企业获贴息。");
    }

    private ToleranceId apply(
            Actor actor,
            LocalDate today,
            String matter,
            String basis,
            String meeting,
            String decided,
            String yuan,
            String loss,
            String remedy) {
        LocalDate day = today.minusMonths(4);
        return tolerances
                .apply(
                        actor,
                        new ToleranceForm(
                                null,
                                "",
                                matter,
                                day,
                                day.plusDays(40),
                                basis,
                                List.of(new ToleranceDecision(
                                        meeting,
                                        day.minusDays(10),
                                        "〔" + day.getYear() + "〕" + day.getMonthValue() + "号纪要",
                                        decided)),
                                true,
                                "",
                                yuan == null ? null : new BigDecimal(yuan),
                                loss,
                                remedy,
                                List.of(),
                                Ids.next()))
                .id();
    }

    private void step(Actor discipline, ToleranceId id, ToleranceStepKind kind, LocalDate today) {
        tolerances.record(
                discipline,
                new RecordToleranceStep(
                        id,
                        kind,
                        today,
                        kind == ToleranceStepKind.TOLD
                                ? ""
                                : "州纪容〔" + today.getYear() + "〕" + (kind.ordinal() + 11) + "号",
                        kind == ToleranceStepKind.CLOSED ? ToleranceOutcome.EXEMPTED : null,
                        kind == ToleranceStepKind.DECLINED ? ToleranceDeclineReason.OUT_OF_SCOPE : null,
                        switch (kind) {
                            case TOLD -> "当面反馈";
                            case FILED -> "州委组织部";
                            case CLEARED -> "本单位全体干部大会";
                            default -> "";
                        },
                        Ids.next()));
    }

    private Actor.Person actor(String login) {
        return actors.find(new AccountId(jdbc.sql("select id from account where login = ?")
                        .param(login)
                        .query(UUID.class)
                        .single()))
                .orElseThrow();
    }
}
