package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.uikit.EntityPicker;

/** The field that picks another enterprise or chamber. */
final class EnterprisePickers {

    private EnterprisePickers() {}

    static EntityPicker<EnterpriseHit> of(EnterpriseTools tools, String label) {
        return new EntityPicker<>(
                label,
                (text, limit) -> tools.queries().pick(tools.actor(), text, limit),
                hit -> hit.name() + "　" + hit.divisionName());
    }
}
