package cn.qinqing.demo;

import cn.qinqing.people.Divisions;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleRegistry;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PostForm;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PhoneNumber;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forty units, sixty leaders' posts, four hundred officers. */
@Component
class DemoPeople {

    private static final int OFFICERS = 400;
    private static final int OF_PREFECTURE = 20;
    private static final List<String> DEPARTMENTS = List.of(
            "州商务局",
            "州发改委",
            "州工信局",
            "州财政局",
            "州自然资源局",
            "州生态环境局",
            "州住建局",
            "州交通局",
            "州水利局",
            "州农业农村局",
            "州文旅局",
            "州卫健委",
            "州应急管理局",
            "州市场监管局",
            "州人社局",
            "州司法局",
            "州税务局",
            "州科技局",
            "州教育局",
            "州林草局",
            "州工商联",
            "州纪委监委",
            "州政府办",
            "州委办",
            "州人大办",
            "州政协办",
            "州统战部",
            "州金融办",
            "州供电公司服务中心",
            "州行政服务中心");
    private static final List<String> LEADERS = List.of("自治州副州长", "州委常委", "州人大常委会副主任", "州政协副主席", "州人民政府秘书长");

    record Officer(PersonId person, String name, UnitId unit) {}

    record Leader(PostId post, PersonId person, String name, String title) {}

    record Staff(Map<String, UnitId> units, List<Officer> officers, List<Leader> leaders) {

        Officer officerOf(String unit) {
            return officers.stream()
                    .filter(one -> one.unit().equals(units.get(unit)))
                    .findFirst()
                    .orElseThrow();
        }

        /** The first officers of a unit, for the accounts of several roles. */
        Officer officerOf(String unit, int number) {
            return officers.stream()
                    .filter(one -> one.unit().equals(units.get(unit)))
                    .skip(number)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final PeopleService people;
    private final PeopleRegistry registry;
    private final Divisions divisions;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoPeople(
            PeopleService people,
            PeopleRegistry registry,
            Divisions divisions,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.people = people;
        this.registry = registry;
        this.divisions = divisions;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    Staff make(DemoNames names, Random random, LocalDate today) {
        Map<String, UnitId> units = new LinkedHashMap<>();
        DEPARTMENTS.forEach(name -> units.put(name, unit(name, Divisions.PREFECTURE, UnitLevel.PREFECTURE)));
        divisions.own().stream()
                .filter(division -> !division.code().equals(Divisions.PREFECTURE))
                .forEach(division -> {
                    String name = division.shortName() + "商务和工业信息化局";
                    units.put(name, unit(name, division.code(), UnitLevel.COUNTY));
                });
        LocalDate since = today.minusYears(2);
        List<Leader> leaders = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            leaders.add(leader(names, title(i), division(i), since));
        }
        List<Officer> officers = new ArrayList<>();
        List<UnitId> places = List.copyOf(units.values());
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < OFFICERS; i++) {
                officers.add(officer(names, random, places.get(i % places.size()), since));
            }
        });
        // most units have set their numbers to public, some have not yet
        jdbc.sql(
                        "update office_phone set visibility = 'PUBLIC', released_by = person_id, released_at = utc_timestamp() where crc32(number) % 5 <> 0")
                .update();
        return new Staff(units, officers, leaders);
    }

    private List<Divisions.Division> counties() {
        return divisions.own().stream()
                .filter(division -> !division.code().equals(Divisions.PREFECTURE))
                .toList();
    }

    private String division(int number) {
        return number < OF_PREFECTURE
                ? Divisions.PREFECTURE
                : counties().get(number % counties().size()).code();
    }

    private String title(int number) {
        List<Divisions.Division> counties = counties();
        if (number < OF_PREFECTURE) {
            return LEADERS.get(number % LEADERS.size());
        }
        Divisions.Division place = counties.get(number % counties.size());
        boolean zone = place.kind().equals("ZONE");
        String level = place.name().substring(place.name().length() - 1);
        return switch ((number - OF_PREFECTURE) / counties.size()) {
            case 0 -> zone ? place.name() + "党工委书记" : place.shortName() + level + "委书记";
            case 1 -> zone ? place.name() + "管委会主任" : place.name() + "人民政府" + level + "长";
            case 2 -> zone ? place.name() + "党工委副书记" : place.name() + "人大常委会主任";
            default -> zone ? place.name() + "管委会副主任" : "政协" + place.name() + "委员会主席";
        };
    }

    private UnitId unit(String name, String division, UnitLevel level) {
        return people.createUnit(
                DemoPrefecture.ACTOR,
                new UnitForm(
                        name, null, Organ.GOVERNMENT, level, division, "巴音郭楞蒙古自治州库尔勒市", "工作日 10:00–14:00、16:00–20:00"));
    }

    private Leader leader(DemoNames names, String title, String division, LocalDate since) {
        String name = names.person();
        PersonId person = people.registerPerson(DemoPrefecture.ACTOR, new PersonName(name));
        Organ organ = title.contains("人大")
                ? Organ.NPC
                : title.contains("政协") ? Organ.CPPCC : title.contains("委") ? Organ.PARTY : Organ.GOVERNMENT;
        PostId post = people.createPost(DemoPrefecture.ACTOR, new PostForm(title, null, organ, true, division));
        people.appoint(DemoPrefecture.ACTOR, post, person, Period.openFrom(since), null);
        return new Leader(post, person, name, title);
    }

    private Officer officer(DemoNames names, Random random, UnitId unit, LocalDate since) {
        String name = names.person();
        PersonId person = (PersonId) registry.officer(DemoPrefecture.ACTOR, new PersonName(name), unit, since, null)
                .getLast()
                .id();
        people.notePhone(DemoPrefecture.ACTOR, person, unit, PhoneNumber.parse(names.officePhone()), null);
        if (random.nextInt(4) == 0) {
            people.notePhone(
                    DemoPrefecture.ACTOR,
                    person,
                    unit,
                    PhoneNumber.parse("199%08d".formatted(random.nextInt(100_000_000))),
                    (UUID) null);
        }
        return new Officer(person, name, unit);
    }
}
