package cn.qinqing.people;

import cn.qinqing.people.domain.Person;
import cn.qinqing.search.SearchDocument;
import cn.qinqing.search.SearchIndex;
import cn.qinqing.search.SearchTarget;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets leaders and liaison officers be found by name and post. */
@Component
class PeopleSearch implements SearchTarget {

    static final String KIND = "person";

    private final SearchIndex index;
    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleSearch(SearchIndex index, JdbcClient jdbc, Clock clock) {
        this.index = index;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts a person with the posts of today; to be called after the holdings are flushed. */
    void put(Person person) {
        LocalDate today = OfficeTime.today(clock);
        List<String> posts = jdbc.sql("""
                        select concat_ws(' ', u.short_name, o.title) from post_holding h
                        join post o on o.id = h.post_id left join unit u on u.id = o.unit_id
                        where h.person_id = ? and h.valid_to > ? order by o.is_leading desc, h.valid_from
                        """)
                .params(person.id().value(), today)
                .query(String.class)
                .list();
        index.put(SearchDocument.of(KIND, person.id().value(), person.name(), Right.PEOPLE_READ)
                .subtitled(String.join("、", posts))
                .withWords(posts)
                .everywhere());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String labelKey() {
        return "people.search.kind";
    }

    @Override
    public String path(UUID id) {
        return PeopleRoutes.details(new PersonId(id));
    }

    @Override
    public int order() {
        return 20;
    }
}
