package cn.qinqing.conduct.domain;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who opens the letterbox: a person with the right who works in a unit of the discipline organ (纪委监委) today. The right
 * alone is not enough, so that no grant by mistake opens it; jobs and links never do.
 */
@Component
public class DisciplineWall {

    private final JdbcClient jdbc;

    DisciplineWall(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws RuleViolation {@code conduct.read.discipline} besides the missing right */
    public void demand(Actor actor) {
        actor.require(Right.CONDUCT_READ);
        UUID unit = actor.unitId().map(one -> one.value()).orElse(null);
        if (!(actor instanceof Actor.Person) || unit == null || !ofDiscipline(unit)) {
            throw new RuleViolation("conduct.read.discipline");
        }
    }

    private boolean ofDiscipline(UUID unit) {
        return jdbc.sql("select body = 'DISCIPLINE' from unit where id = ?")
                .param(unit)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
