package cn.qinqing.walk;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.ListRows;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.register.RegisterFixture;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.visits.VisitService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the features share on one walk: an enterprise with its leader, in which each puts what its own pages show. */
public final class Walked {

    /** Names of this walk begin with it, so that two walks over one database do not meet. */
    public final String label;

    public final Actor.Person clerk = Actors.with(Role.COMMERCE_CLERK);
    public final LocalDate today;
    public final RegisterFixture office;

    /** An enterprise of Korla with a leader, listed in the register. */
    public final EnterpriseId enterprise;

    /** Who leads the liaison with {@link #enterprise}. */
    public final PersonId leader;

    /** A visit to {@link #enterprise}, which raised an issue. */
    public final VisitId visit;

    private final ApplicationContext beans;
    private @Nullable AccountId viewer;

    Walked(ApplicationContext beans, String label) {
        this.beans = beans;
        this.label = label;
        today = OfficeTime.today(bean(Clock.class));
        office = new RegisterFixture(beans);
        office.finishOpen();
        enterprise = office.listed(label + "漫步有限公司", label + "漫步领导");
        leader = new PersonId(bean(JdbcClient.class)
                .sql("select id from person where name = ?")
                .param(label + "漫步领导")
                .query(UUID.class)
                .single());
        visit = visit();
        // a character that few fonts have
        bean(EnterpriseService.class)
                .create(clerk, EnterpriseForms.named(label + "昆仑𬭎达矿业有限公司", "652825", ListingConsent.GIVEN));
    }

    private VisitId visit() {
        return bean(VisitService.class)
                .record(
                        clerk,
                        new RecordVisit(
                                enterprise,
                                today,
                                VisitMode.ON_SITE,
                                List.of(),
                                List.of(),
                                "选矿二期已封顶，计划明年试车。",
                                List.of(new RecordVisit.Said("探矿权延续手续卡在窗口", IssuePrivacy.NORMAL)),
                                null,
                                Ids.next()))
                .id();
    }

    /** Whose session it is while a path is asked for. */
    public AccountId viewer() {
        return Objects.requireNonNull(viewer, "nobody is signed in yet");
    }

    void signedIn(String login) {
        viewer = new AccountId(jdbc().sql("select id from account where login = ?")
                .param(login)
                .query(UUID.class)
                .single());
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    public ApplicationContext beans() {
        return beans;
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /** Rows of other lists, with what they need. */
    public ListRows rows() {
        return new ListRows(beans);
    }
}
