package cn.qinqing.shared;

import java.util.UUID;

/** Id of an enterprise, chamber or association (企业、商会、协会). */
public record EnterpriseId(UUID value) {

    public static EnterpriseId create() {
        return new EnterpriseId(Ids.next());
    }

    public static EnterpriseId of(String text) {
        return new EnterpriseId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
