export { Allowed } from './Allowed'
export { useLabel, useLabels } from './labels'
export { useMe, type Who } from './me'
export { useSession } from './session'
