package cn.qinqing.shared;

import java.util.Optional;

/** Turns an origin into a link of the staff application; implemented by the feature that owns the origin. */
public interface OriginLink {

    /** Path under {@code /app}, empty when this feature does not own the origin. */
    Optional<String> pathOf(Origin origin);
}
