package cn.qinqing.conduct;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of a declaration (亲清申报). */
public record DeclarationId(UUID value) {

    public static DeclarationId create() {
        return new DeclarationId(Ids.next());
    }

    public static DeclarationId of(String text) {
        return new DeclarationId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
