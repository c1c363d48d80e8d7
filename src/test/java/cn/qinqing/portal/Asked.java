package cn.qinqing.portal;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.ConsentWay;
import cn.qinqing.enterprises.ContactConsent;
import cn.qinqing.enterprises.ContactConsents;
import cn.qinqing.enterprises.ContactForm;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.links.HandedOver;
import cn.qinqing.links.LinkWay;
import cn.qinqing.links.Links;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.visits.VisitService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Enterprises that are asked to confirm a visit, and who asks them. */
public final class Asked {

    public static final String PHONE = "19900005678";
    public static final String LAST_DIGITS = "5678";
    /** Stands in the recorder's notes and in what is confidential: the enterprise's page must not show it. */
    public static final String SECRET = "不可外传的内部判断";

    public static final String RAISED = "园区道路破损，货车进出困难，找经理19912349999";
    public static final String CONFIDENTIAL = "秘密诉求只给分办岗看";

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    /** Of units that had no hand in the visit. */
    public final Actor.Person desk;

    public final Actor.Person federation;
    /** Where the recorder works. */
    public final UnitId unit;

    public final String unitName = "确认测试局" + Ids.next();
    public final Actor.Person recorder;
    private final ApplicationContext beans;

    public Asked(ApplicationContext beans) {
        this.beans = beans;
        unit = unit(unitName, UnitLevel.COUNTY, "652801");
        UnitId office = unit("确认测试商务局" + Ids.next(), UnitLevel.PREFECTURE, "652800");
        desk = somebodyOf(office, Role.COMMERCE_CLERK);
        federation = somebodyOf(unit("确认测试工商联" + Ids.next(), UnitLevel.PREFECTURE, "652800"), Role.FEDERATION);
        recorder = somebodyOf(unit, Role.LIAISON_OFFICER);
    }

    private UnitId unit(String name, UnitLevel level, String division) {
        return bean(PeopleService.class)
                .createUnit(clerk, new UnitForm(name, null, Organ.GOVERNMENT, level, division, null, null));
    }

    public static Actor.Person somebodyOf(UnitId unit, Role role) {
        return new Actor.Person(
                AccountId.create(), PersonId.create(), unit, null, "测试人员", role.rights(), Scope.all("test"));
    }

    public EnterpriseId enterprise() {
        return bean(EnterpriseService.class)
                .create(desk, EnterpriseForms.named("待确认企业" + Ids.next(), "652801", ListingConsent.NOT_ASKED));
    }

    /** An enterprise whose contact has a mobile number and agreed to messages. */
    public EnterpriseId reachable() {
        EnterpriseId enterprise = enterprise();
        contact(enterprise, PHONE, true);
        return enterprise;
    }

    public UUID contact(EnterpriseId enterprise, String phone, boolean consented) {
        UUID contact =
                bean(EnterpriseService.class).addContact(desk, enterprise, new ContactForm("联系甲", "主任", phone, true));
        if (consented) {
            bean(ContactConsents.class)
                    .give(
                            desk,
                            contact,
                            new ContactConsent("联系甲", OfficeTime.today(bean(Clock.class)), ConsentWay.ORAL, "走访联系"));
        }
        return contact;
    }

    /** A visit by the recorder, at which one thing was raised openly and one in confidence. */
    public VisitId visit(EnterpriseId enterprise) {
        return visit(enterprise, recorder);
    }

    public VisitId visit(EnterpriseId enterprise, Actor by) {
        return bean(VisitService.class)
                .record(
                        by,
                        new RecordVisit(
                                enterprise,
                                OfficeTime.today(bean(Clock.class)),
                                VisitMode.ON_SITE,
                                List.of(new RecordVisit.Participant("随行某某", null)),
                                List.of("接待某某"),
                                SECRET,
                                List.of(
                                        new RecordVisit.Said(RAISED, IssuePrivacy.NORMAL),
                                        new RecordVisit.Said(CONFIDENTIAL, IssuePrivacy.CONFIDENTIAL)),
                                null,
                                Ids.next()))
                .id();
    }

    /** A link to a visit, handed over by the desk. */
    public HandedOver link(VisitId visit) {
        return bean(Links.class).handOver(desk, VisitConfirmations.PURPOSE, visit.value(), LinkWay.SLIP);
    }

    public static String token(HandedOver link) {
        return link.address().replaceAll(".*/t/", "");
    }

    /** The address without its host, as a page is asked for. */
    public static String path(HandedOver link) {
        return "/t/" + token(link);
    }

    /** Texts of all short messages that were written so far. */
    public List<String> messages(Path home) {
        Path folder = home.resolve("outbox/sms");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(Asked::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
