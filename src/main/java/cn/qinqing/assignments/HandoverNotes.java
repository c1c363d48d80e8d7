package cn.qinqing.assignments;

import cn.qinqing.shared.EnterpriseId;
import java.util.List;
import java.util.Set;

/**
 * What goes along when an enterprise is handed over to somebody else, such as its open issues: a higher feature says it,
 * the handover sheet lists it (交接单). Confidential words never stand there.
 */
public interface HandoverNotes {

    /** Position on the sheet; smaller comes first. */
    int order();

    /** Message key of the group. */
    String kind();

    /** One line for each thing that goes along with the enterprises. */
    List<String> of(Set<EnterpriseId> enterprises);
}
