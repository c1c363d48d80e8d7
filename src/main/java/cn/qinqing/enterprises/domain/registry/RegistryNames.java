package cn.qinqing.enterprises.domain.registry;

import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.NameKey;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Former names that a registry file left behind (曾用名), told apart by the file that is their reason. */
@Component
class RegistryNames {

    private final JdbcClient jdbc;

    RegistryNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A name is used no more. */
    void past(EnterpriseId enterprise, String name, LocalDate until, String reason) {
        LocalDate from = jdbc.sql("select max(used_until) from enterprise_name_history where enterprise_id = ?")
                .param(enterprise.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
        jdbc.sql(
                        "insert into enterprise_name_history (id, enterprise_id, name, name_key, used_until, used_from, reason) values (?, ?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), enterprise.value(), name, NameKey.of(name).value(), until, from, reason)
                .update();
    }

    /** A name is used again: it never was a former one. */
    void again(UUID enterprise, String name) {
        jdbc.sql(
                        "delete from enterprise_name_history where enterprise_id = ? and name = ? order by used_until desc, id desc limit 1")
                .params(enterprise, name)
                .update();
    }
}
