package cn.qinqing.people;

import cn.qinqing.identity.StaffDirectory;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names of units and of people in office, for opening accounts. */
@Component
class PeopleDirectory implements StaffDirectory {

    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleDirectory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UnitId, String> unitNames(Collection<UnitId> units) {
        Map<UnitId, String> names = new HashMap<>();
        if (!units.isEmpty()) {
            jdbc.sql("select id, name from unit where id in (:ids)")
                    .param("ids", units.stream().map(UnitId::value).toList())
                    .query((row, n) -> names.put(new UnitId(row.getObject(1, UUID.class)), row.getString(2)))
                    .list();
        }
        return names;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unit> units(String text, int limit) {
        return jdbc.sql("select id, name from unit where active and (name like ? or short_name like ?) "
                        + "order by division_code, name limit ?")
                .params(like(text), like(text), limit)
                .query((row, n) -> new Unit(new UnitId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Someone> people(String text, int limit) {
        var today = OfficeTime.today(clock);
        return jdbc.sql("""
                        select p.id, p.name, coalesce((select concat_ws(' ', u.name, o.title)
                            from post_holding h join post o on o.id = h.post_id left join unit u on u.id = o.unit_id
                            where h.person_id = p.id and h.valid_from <= ? and h.valid_to > ?
                            order by o.is_leading desc, h.valid_from limit 1), '') place
                        from person p
                        where p.active and (p.name like ? or p.pinyin like ? or p.initials like ?)
                        order by p.pinyin, p.id limit ?""")
                .params(today, today, like(text), like(text.toLowerCase(java.util.Locale.ROOT)), like(text), limit)
                .query((row, n) ->
                        new Someone(new PersonId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Someone> named(UnitId unit, String name) {
        var today = OfficeTime.today(clock);
        return jdbc.sql("""
                        select p.id, p.name, min(o.title) from person p join post_holding h on h.person_id = p.id
                        join post o on o.id = h.post_id
                        where p.active and p.name_key = ? and o.unit_id = ? and h.valid_from <= ? and h.valid_to > ?
                        group by p.id, p.name order by p.id""")
                .params(NameKey.of(name).value(), unit.value(), today, today)
                .query((row, n) ->
                        new Someone(new PersonId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .list();
    }

    private static String like(String text) {
        return "%" + text.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }
}
