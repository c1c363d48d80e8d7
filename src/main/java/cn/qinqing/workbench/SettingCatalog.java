package cn.qinqing.workbench;

import java.util.List;

/** The settings of one feature, as a bean: what the administrators' view lists. */
public interface SettingCatalog {

    List<SettingName<?>> settings();
}
