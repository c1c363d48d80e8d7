package cn.qinqing.issues;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.domain.IssueDesk;
import cn.qinqing.issues.domain.IssueReopening;
import cn.qinqing.people.Bodies;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.BodyId;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import cn.qinqing.workbench.TestAccounts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** People in every capacity on one issue, and issues in every state, each led there by real commands. */
public final class IssueCycle {

    /** Of the operating body of the enterprise's county. */
    public static final String COUNTY_CODE = "kel";

    public static final String SAID = "冬季用气指标不足，影响二期投产";

    public final Actor.Person raiser;
    public final Actor.Person desk;
    public final Actor.Person otherDesk;
    public final Actor.Person office;
    public final Actor.Person leader;
    public final Actor.Person handler;
    public final Actor.Person head;
    public final Actor.Person partner;
    public final Actor.Person otherOffice;
    public final Actor.Person countyDesk;
    public final Actor.Person otherCountyDesk;
    public final Actor.Person checker;
    public final Actor.Person delegate;
    public final Actor.Person stranger;
    public final Actor.Person federation;
    public final Actor.Person supervisor;
    public final Actor.Job job = new Actor.Job("test", EnumSet.allOf(Right.class));
    public final UnitId lead;
    public final UnitId parallel;
    public final BodyId county;
    public final EnterpriseId enterprise;
    public final LocalDate today;
    private final ApplicationContext beans;

    public IssueCycle(ApplicationContext beans) {
        this.beans = beans;
        today = OfficeTime.today(bean(Clock.class));
        UnitId bureau = unit("商务局");
        lead = unit("主办局");
        parallel = unit("分办局");
        raiser = somebody(bureau, Role.LIAISON_OFFICER);
        desk = somebody(bureau, Role.COMMERCE_CLERK);
        otherDesk = somebody(bureau, Role.COMMERCE_CLERK);
        office = somebody(bureau, Role.COMMERCE_REVIEWER);
        otherOffice = somebody(bureau, Role.COMMERCE_REVIEWER);
        UnitId countyBureau = unit("县商务局", UnitLevel.COUNTY, "652801");
        countyDesk = ofCounty(countyBureau);
        otherCountyDesk = ofCounty(countyBureau);
        county = bean(Bodies.class).ofDivision("652801").id();
        leader = somebody(unit("政府办"), Role.LEADER);
        handler = somebody(lead, Role.HANDLER);
        head = somebody(lead, Role.UNIT_HEAD);
        checker = somebody(lead, Role.HANDLER);
        delegate = somebody(lead, Role.HANDLER);
        partner = somebody(parallel, Role.HANDLER);
        stranger = somebody(unit("无关局"), Role.HANDLER);
        federation = somebody(unit("工商联"), Role.FEDERATION);
        supervisor = somebody(unit("纪委"), Role.SUPERVISOR);
        enterprise = bean(EnterpriseService.class)
                .create(desk, EnterpriseForms.named("诉求企业" + Ids.next(), "652801", ListingConsent.REFUSED));
    }

    public UnitId unit(String name) {
        return unit(name, UnitLevel.PREFECTURE, "652800");
    }

    private UnitId unit(String name, UnitLevel level, String division) {
        return bean(PeopleService.class)
                .createUnit(
                        Actors.with(Role.COMMERCE_CLERK),
                        new UnitForm(
                                name + Ids.next().toString().substring(24),
                                null,
                                Organ.GOVERNMENT,
                                level,
                                division,
                                null,
                                null));
    }

    public Actor.Person somebody(UnitId unit, Role role) {
        return new Actor.Person(
                TestAccounts.stored(bean(JdbcClient.class)).account(),
                PersonId.create(),
                unit,
                null,
                "测试人员",
                role.rights(),
                Scope.all("test"));
    }

    private Actor.Person ofCounty(UnitId bureau) {
        return new Actor.Person(
                TestAccounts.stored(bean(JdbcClient.class)).account(),
                PersonId.create(),
                bureau,
                null,
                "县级分办",
                Role.COMMERCE_CLERK.rights(),
                new Scope.Within(Set.of("652801"), Set.of(bureau)));
    }

    /** Makes somebody known as one of the unit: a person with an account and a role. */
    public Actor.Person known(Actor.Person somebody, String name, Role role) {
        JdbcClient jdbc = bean(JdbcClient.class);
        PersonId person =
                bean(PeopleService.class).registerPerson(Actors.with(Role.COMMERCE_CLERK), new PersonName(name));
        jdbc.sql("update account set unit_id = ?, person_id = ? where id = ?")
                .params(
                        somebody.unit().value(),
                        person.value(),
                        somebody.account().value())
                .update();
        jdbc.sql(
                        "insert into account_role (account_id, role, side, granted_at) values (?, ?, 'BUSINESS', utc_timestamp(6))")
                .params(somebody.account().value(), role.name())
                .update();
        return new Actor.Person(
                somebody.account(), person, somebody.unit(), null, name, somebody.rights(), somebody.scope());
    }

    /** A clerk who had no hand in anything here. */
    public Actor.Person otherDeskOfAnotherUnit() {
        return somebody(unit("另一局"), Role.COMMERCE_CLERK);
    }

    /** Of a county that has nothing to do with it. */
    public Actor.Person elsewhere() {
        UnitId bureau = unit("外县商务局", UnitLevel.COUNTY, "652829");
        return new Actor.Person(
                TestAccounts.stored(bean(JdbcClient.class)).account(),
                PersonId.create(),
                bureau,
                null,
                "外县分办",
                Role.COMMERCE_CLERK.rights(),
                new Scope.Within(Set.of("652829"), Set.of(bureau)));
    }

    public Actor.Link link() {
        return new Actor.Link(Ids.next(), enterprise, "企业", Set.of(Right.ISSUE_RATE));
    }

    public IssueId raised(IssuePrivacy privacy) {
        return bean(IssueService.class)
                .raise(
                        raiser,
                        new Origin(Origin.Kind.DESK, null),
                        new RaiseIssue(enterprise, SAID, privacy, today, null))
                .id();
    }

    public DispatchIssue dispatch(IssueId id, String reason) {
        return new DispatchIssue(id, "UTILITIES", "COMPLEX", lead, List.of(parallel), List.of(), "", reason);
    }

    public IssueId dispatched() {
        IssueId id = raised(IssuePrivacy.NORMAL);
        bean(IssueTriage.class).dispatch(desk, dispatch(id, ""));
        return id;
    }

    public IssueId inProgress() {
        IssueId id = dispatched();
        bean(IssueHandling.class).acknowledge(handler, id);
        bean(IssueHandling.class).progress(handler, id, "已与供气公司联系");
        return id;
    }

    public static ReferIssue referral(IssueId id, String words) {
        return new ReferIssue(id, ReferralKind.HOTLINE, "州 12345 热线办", "20261126001", words);
    }

    public static DraftReply reply(IssueId id) {
        return new DraftReply(id, null, "已增加日供气量 2 万方。", "巴政办发〔2026〕12号第五条", OutcomeCode.SOLVED);
    }

    public IssueId replied() {
        IssueId id = inProgress();
        bean(IssueHandling.class).answerAsPartner(partner, id, HandlerAnswer.DONE, "管网已接通");
        signed(id);
        return id;
    }

    /** Drafted by the handler and signed by the head. */
    public void signed(IssueId id) {
        bean(IssueHandling.class).draftReply(handler, reply(id));
        bean(IssueHandling.class).signReply(head, id, 0);
    }

    public IssueId rated(Satisfaction satisfaction) {
        IssueId id = replied();
        bean(IssueRatings.class).rate(link(), new RateIssue(id, 1, satisfaction, "一句话"));
        return id;
    }

    /** The unit that is rated learns of it on the following day alone. */
    public IssueId ratedTheDayBefore(Satisfaction satisfaction) {
        IssueId id = replied();
        JdbcClient jdbc = bean(JdbcClient.class);
        jdbc.sql("""
                        insert into issue_rating (id, issue_id, round, satisfaction, way, words, link_id, noted_by_name, rated_at)
                        values (?, ?, 1, ?, 'LINK', '一句话', ?, '企业', utc_timestamp(6) - interval 1 day)""")
                .params(Ids.next(), id.value(), satisfaction.name(), Ids.next())
                .update();
        jdbc.sql("update issue set status = 'RATED', version = version + 1 where id = ?")
                .param(id.value())
                .update();
        return id;
    }

    public IssueId closed() {
        IssueId id = rated(Satisfaction.SATISFIED);
        bean(IssueRequests.class).ask(head, new AskFor(id, RequestKind.CLOSURE, null, null, ""));
        bean(IssueRequests.class).decide(office, id, RequestKind.CLOSURE, true, "");
        return id;
    }

    public void ask(Actor who, IssueId id, RequestKind kind) {
        bean(IssueRequests.class)
                .ask(
                        who,
                        new AskFor(
                                id,
                                kind,
                                today.plusDays(60),
                                kind == RequestKind.SUSPENSION ? SuspensionCause.TESTING : null,
                                "有正当理由"));
    }

    /** As the jobs do it. */
    public void bySystem(IssueId id, IssueCommand command) {
        bean(TransactionTemplate.class).executeWithoutResult(done -> {
            IssueDesk.Taken taken = bean(IssueDesk.class).take(job, id, command, "");
            if (command == IssueCommand.REOPEN) {
                bean(IssueReopening.class).again(taken);
            } else {
                bean(IssueDesk.class).done(taken, null, Map.of());
            }
        });
    }

    /** An issue in a state. */
    public IssueId in(IssueStatus status) {
        return switch (status) {
            case REGISTERED -> raised(IssuePrivacy.NORMAL);
            case DECLINE_PROPOSED -> proposed();
            case DECLINED -> {
                IssueId id = proposed();
                bean(IssueRequests.class).decide(office, id, RequestKind.DECLINE, true, "");
                yield id;
            }
            case DECLINE_OBJECTED -> objected();
            case HANDED -> handedBack(dispatched());
            case DISPATCHED -> dispatched();
            case RETURNED -> {
                IssueId id = dispatched();
                bean(IssueHandling.class).giveBack(handler, id, "不属本单位");
                yield id;
            }
            case ACKNOWLEDGED -> {
                IssueId id = dispatched();
                bean(IssueHandling.class).acknowledge(handler, id);
                yield id;
            }
            case IN_PROGRESS -> inProgress();
            case SUSPENDED -> granted(handler, office, RequestKind.SUSPENSION);
            case REPLIED -> replied();
            case RATED -> rated(Satisfaction.FAIRLY);
            case NOT_RATED -> {
                IssueId id = replied();
                bySystem(id, IssueCommand.MARK_NOT_RATED);
                yield id;
            }
            case REOPENED -> {
                IssueId id = rated(Satisfaction.DISSATISFIED);
                bySystem(id, IssueCommand.REOPEN);
                yield id;
            }
            case PARKED -> granted(desk, leader, RequestKind.PARKING);
            case REFERRED -> {
                IssueId id = raised(IssuePrivacy.NORMAL);
                bean(IssueTriage.class).refer(desk, referral(id, "属公共服务热线职责"));
                yield id;
            }
            case ANSWERED_ON_SPOT -> {
                IssueId id = raised(IssuePrivacy.NORMAL);
                bean(IssueTriage.class).answerOnSpot(raiser, id, "已告知办事窗口");
                yield id;
            }
            case WITHDRAWN -> granted(handler, office, RequestKind.WITHDRAWAL);
            case CLOSED -> closed();
            case CLOSED_BY_PROCEDURE -> closedByProcedure();
            case IMPORTED_OPEN, IMPORTED_CLOSED -> imported(status);
        };
    }

    private IssueId proposed() {
        IssueId id = raised(IssuePrivacy.NORMAL);
        bean(IssueTriage.class)
                .proposeDecline(desk, new DeclineIssue(id, DeclineCode.DUPLICATE, "您的问题已在办理", "与上月一件相同"));
        return id;
    }

    /** Confirmed by somebody who does not decide on the objection. */
    private IssueId objected() {
        IssueId id = proposed();
        bean(IssueRequests.class).decide(otherOffice, id, RequestKind.DECLINE, true, "");
        bean(IssueRequests.class).ask(link(), new AskFor(id, RequestKind.OBJECTION, null, null, "这不是同一件事"));
        return id;
    }

    /** Taken over by the county's desk. */
    public IssueId handedDown(IssueId id) {
        IssueHandings handings = bean(IssueHandings.class);
        handings.propose(desk, id, county, "属县市职权");
        bean(IssueRequests.class).decide(otherCountyDesk, id, RequestKind.HANDING, true, "");
        return id;
    }

    public IssueId handedBack(IssueId id) {
        bean(IssueHandings.class)
                .propose(
                        otherCountyDesk,
                        handedDown(id),
                        bean(Bodies.class).prefecture().id(),
                        "县市权限不够");
        bean(IssueRequests.class).decide(otherDesk, id, RequestKind.HANDING, true, "");
        return id;
    }

    public static AskProcedure procedure(IssueId id, String reason) {
        return new AskProcedure(id, reason, "合理诉求均已解决", "巴司法意〔2026〕3号", "已尽法定职责", "", null, null);
    }

    /** The enterprise said twice that it is not satisfied, whatever it said before. */
    public void dissatisfiedTwice(IssueId id) {
        for (int round = 91; round < 93; round++) {
            bean(JdbcClient.class)
                    .sql("""
                            insert into issue_rating (id, issue_id, round, satisfaction, way, words, link_id, noted_by_name, rated_at)
                            values (?, ?, ?, 'DISSATISFIED', 'LINK', '仍未解决', ?, '企业', utc_timestamp(6))""")
                    .params(Ids.next(), id.value(), round, Ids.next())
                    .update();
        }
    }

    /** A case for closing by procedure, as the desk puts it together, and a reply that left before. */
    public void procedureCase(IssueId id) {
        JdbcClient jdbc = bean(JdbcClient.class);
        jdbc.sql("""
                        insert into issue_procedure (id, issue_id, round, rating_id, demands_met, opinion_no, opinion_text, prepared_by,
                          prepared_at)
                        select ?, i.id, i.round, r.id, '均已解决', '巴司法意〔2026〕3号', '已尽法定职责', ?, utc_timestamp(6)
                        from issue i join issue_rating r on r.issue_id = i.id and r.round = 92 where i.id = ?""").params(Ids.next(), desk.person().value(), id.value()).update();
        jdbc.sql("""
                        insert ignore into issue_party (issue_id, person_id, side, since) values (?, ?, 'HANDLER', utc_timestamp(6))""").params(id.value(), head.person().value()).update();
        jdbc.sql("""
                        insert into issue_reply (id, issue_id, round, text, basis, outcome, drafted_by, drafted_name, drafted_at, signed_by,
                          signed_name, signed_at)
                        values (?, ?, 92, '答复', '依据', 'PARTLY', ?, '经办', utc_timestamp(6), ?, '负责人', utc_timestamp(6))""")
                .params(
                        Ids.next(),
                        id.value(),
                        handler.person().value(),
                        head.person().value())
                .update();
    }

    /** Dissatisfied in two rounds, each led there by real commands; then its reopening. */
    public IssueId reopenedTwice() {
        IssueId id = in(IssueStatus.REOPENED);
        bean(IssueHandling.class).progress(handler, id, "已联系企业");
        signed(id);
        bean(IssueRatings.class).rate(link(), new RateIssue(id, 2, Satisfaction.VERY_DISSATISFIED, "还是没办"));
        bySystem(id, IssueCommand.REOPEN);
        return id;
    }

    private IssueId closedByProcedure() {
        IssueId id = reopenedTwice();
        bean(IssueProcedures.class).ask(desk, procedure(id, "企业要求超出政策范围"));
        bean(IssueRequests.class).decide(leader, id, RequestKind.PROCEDURE, true, "合理诉求已解决，同意办结");
        return id;
    }

    private IssueId granted(Actor asks, Actor decides, RequestKind kind) {
        IssueId id = inProgress();
        ask(asks, id, kind);
        bean(IssueRequests.class).decide(decides, id, kind, true, "");
        return id;
    }

    /** The import itself is tested elsewhere: here counts the state alone. */
    private IssueId imported(IssueStatus status) {
        IssueId id = raised(IssuePrivacy.NORMAL);
        bean(JdbcClient.class)
                .sql("update issue set status = ? where id = ?")
                .params(status.name(), id.value())
                .update();
        return id;
    }

    public IssueStatus stateOf(IssueId id) {
        return IssueStatus.valueOf(bean(JdbcClient.class)
                .sql("select status from issue where id = ?")
                .param(id.value())
                .query(String.class)
                .single());
    }

    /** An entry of the call list that ended with nobody reached on three days. */
    public UUID rungInVain(IssueId id) {
        UUID call = Ids.next();
        bean(JdbcClient.class)
                .sql("""
                        insert into call_back (id, purpose, subject_id, enterprise_id, title, reason, opened_at, opened_by_name, open_slot,
                          closed_at, closed_by_name, outcome)
                        values (?, 'issue-rate', ?, ?, '诉求', 'NO_ANSWER', utc_timestamp(6), '测试', null,
                          date_add(utc_timestamp(6), interval 1 minute), '测试', 'NOT_REACHED')""")
                .params(call, id.value(), enterprise.value())
                .update();
        return call;
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
