package cn.qinqing.serviceplans;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of a version of the template of plans (方案模板). */
public record TemplateId(UUID value) {

    public static TemplateId create() {
        return new TemplateId(Ids.next());
    }

    public static TemplateId of(String text) {
        return new TemplateId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
