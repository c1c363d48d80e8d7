package cn.qinqing.conduct;

import cn.qinqing.conduct.domain.DisciplineWall;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RuleViolation;
import org.springframework.stereotype.Service;

/** The discipline wall for higher floors: what lies behind it opens for 纪委监委 alone, by the right and by the unit. */
@Service
public class BehindTheWall {

    private final DisciplineWall wall;

    BehindTheWall(DisciplineWall wall) {
        this.wall = wall;
    }

    /** @throws RuleViolation {@code conduct.read.discipline} besides the missing right */
    public void demand(Actor actor) {
        wall.demand(actor);
    }
}
