package cn.qinqing.register;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.AssignmentService;
import cn.qinqing.assignments.BeginAssignment;
import cn.qinqing.assignments.Holder;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PostForm;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PostId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three people and what they publish. */
public final class RegisterFixture {

    static final Map<Role, String> OFFICES =
            Map.of(Role.COMMERCE_CLERK, "编制", Role.COMMERCE_REVIEWER, "审核", Role.REGISTER_PUBLISHER, "发布");

    final Actor clerk;
    final Actor reviewer;
    final Actor publisher;

    private final RegisterService register;
    private final PublicationService publication;
    private final EnterpriseService enterprises;
    private final AssignmentService assignments;
    private final PeopleService people;
    private final Clock clock;
    private final RegisterQueries queries;
    private final JdbcClient jdbc;

    public RegisterFixture(ApplicationContext context) {
        publication = context.getBean(PublicationService.class);
        register = context.getBean(RegisterService.class);
        enterprises = context.getBean(EnterpriseService.class);
        assignments = context.getBean(AssignmentService.class);
        people = context.getBean(PeopleService.class);
        clock = context.getBean(Clock.class);
        queries = context.getBean(RegisterQueries.class);
        jdbc = context.getBean(JdbcClient.class);
        clerk = person(Role.COMMERCE_CLERK);
        reviewer = person(Role.COMMERCE_REVIEWER);
        publisher = person(Role.REGISTER_PUBLISHER);
    }

    /** An actor whose person exists. */
    Actor.Person person(Role... roles) {
        Actor.Person actor = Actors.with(roles);
        PersonId person =
                people.registerPerson(Actors.with(Role.COMMERCE_CLERK), new PersonName("公示" + OFFICES.get(roles[0])));
        return new Actor.Person(
                actor.account(), person, actor.unit(), null, actor.name(), actor.rights(), actor.scope());
    }

    /** An enterprise in Korla with a leader of this name. */
    public EnterpriseId listed(String enterprise, String leader) {
        EnterpriseId id = enterprises.create(clerk, EnterpriseForms.named(enterprise, "652801", ListingConsent.GIVEN));
        PostId post =
                people.createPost(clerk, new PostForm(enterprise + "联系岗", null, Organ.GOVERNMENT, true, "652800"));
        people.appoint(
                clerk,
                post,
                people.registerPerson(clerk, new PersonName(leader)),
                Period.openFrom(LocalDate.of(2025, 1, 1)),
                null);
        assignments.begin(
                clerk,
                BeginAssignment.of(
                        id,
                        AssignmentRole.LEADER,
                        new Holder.OfPost(post),
                        Period.openFrom(LocalDate.of(2026, 1, 1)),
                        null));
        return id;
    }

    /** Brings to its end what a failed test left open: one edition is worked on at a time. */
    public void finishOpen() {
        jdbc
                .sql("select id from register_edition where state not in ('PUBLISHED', 'SUPERSEDED')")
                .query(UUID.class)
                .list()
                .stream()
                .map(EditionId::new)
                .forEach(edition -> {
                    EditionState state = queries.edition(clerk, edition).state();
                    if (state == EditionState.DRAFT || state == EditionState.RETURNED) {
                        register.submit(clerk, edition);
                    }
                    if (state != EditionState.APPROVED) {
                        register.approve(reviewer, edition, digest(edition));
                    }
                    publish(edition);
                });
    }

    public EditionId submitted() {
        EditionId edition = register.draft(clerk, OfficeTime.today(clock));
        register.submit(clerk, edition);
        return edition;
    }

    EditionId approved() {
        EditionId edition = submitted();
        register.approve(reviewer, edition, digest(edition));
        return edition;
    }

    /** Sends an edition back to who prepared it. */
    public void sentBack(EditionId edition) {
        register.giveBack(reviewer, edition, "请补充变更说明。");
    }

    public EditionId published() {
        EditionId edition = approved();
        publish(edition);
        return edition;
    }

    void publish(EditionId edition) {
        publication.publishAsOf(
                publisher, edition, digest(edition), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    String digest(EditionId edition) {
        return register.content(reviewer, edition).digest();
    }
}
