package cn.qinqing.conduct;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Origin;
import java.util.Optional;

/** A feature whose records one may declare about; collected as beans, so that declarations never know their sources. */
public interface OccasionSource {

    /** The occasion behind an origin of this feature; empty when it is none of its own, or the actor was not there. */
    Optional<Occasion> occasionOf(Actor actor, Origin origin);
}
